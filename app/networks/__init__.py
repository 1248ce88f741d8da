"""What a post costs on each network, how it is cut into a thread, and how it will look there.

Pure: text in, frozen values out; all offsets are code points. The rules are data
(resources/networks.toml). Unicode's and IANA's tables come from libraries that are imported only
when a text needs them (decisions/0030), so that counting plain English loads none.
"""
