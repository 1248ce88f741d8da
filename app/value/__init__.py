"""What a post gives its reader: text in, Report out. Pure: no clock, network or globals."""
