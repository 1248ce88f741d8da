"""Words of posts that no dictionary has, and names that an unknown word may be meant to be."""

# In small letters; endings such as a plural's are taken off before they are looked up.
TALK = frozenset(
    """
    'til 2day 2moro 2nite adulting afaik aight ain ain't airdrop airfryer airtag aka asap atm
    autoplay ayo b4 backlog bae banh bao barista bc bestie besties bf bff bibimbap bingeable
    bingewatch birria bitcoin blog blogged blogger blogging boba bookstagram bookstagrammer
    bookstagrammers booktok bougie boujee brb brioche bro bros bruh brunching btc btw burrata
    bussin c'mon carpool chai chimichurri ciabatta clickbait cmon collab collabs convo convos
    cos cosplay couchsurf cowork coworker coworkers coworking coz cringe cringey crushin
    crypto cutie cuz cya dammit dang daycare deepfake deets defi delulu dev devops devs dm
    dmed dming doggo doggos doomscroll doomscrolling dope dude duh dunno earbud earbuds ebike
    ebikes ebook ebooks em emoji emojis esports eww facepalm fam fanart fanfic fav fave faves
    favs fb finna fintech flexin focaccia followback fomo foodie foodies fr freelancer
    freelancers ftw fwiw fyi gah gal gals gamedev gawd genai geocache geotag gf gg gif gifs
    gimme giveaway giveaways glowup gm gn goat goated gochujang gonna goodnite googled
    googling gotta gr8 grwm gyoza halloumi handmade hangry harissa hashtag hashtags hbd hella
    highkey hiya hmm hmmm hmu homelab homeschool homie hotspot howto idk ig iirc ikr ily imho
    imo inbox inboxes indie indieweb influencer influencers infosec innit insta irl iykyk jeez
    jeeze jk jollof jpg kiddo kiddos kimchi kinda kk kombucha l8r laksa lemme lil lit
    livestream livestreamed livestreaming livestreams llm llms lmao lmaooo lmfao lmk lol lolol
    lolz longform lotta lowkey luv m8 macbook mah makerspace mama matcha meetup meetups meh
    meme memes merch mezcal mfw mindset minimalism miso mmkay mmm mocktail mocktails mood msg
    msgs naan nah nbd nduja nft nfts ngl nite nm nom noob nope np nuff nvm obv obvs ofc omg
    omw onboarding onigiri oof ooh ooof ootd orzo outta overthink paneer panko paywall
    paywalled pdf peeps pesto pfft pho photobomb pic pickleball pics pls plz plzz podcast
    podcasted podcaster podcasters podcasting podcasts poke pooch pov ppl preorder preorders
    preprint preprints presale prob probs prolly prosecco psst pullup pullups pupper puppers
    quinoa ramen rando reddit refactor refactored refactoring regram reno repo repos repost
    reposted reposting reshare reshared retweet retweeted retweets risotto rizz rn roadmap
    roadtrip rofl roguelike rt rts samosa screenshot screenshots screenshotted screentime
    selfie selfies sfw shakshuka shoutout shoutouts sichuan sideproject sis skincare sksksk
    slay slayed slaying smartwatch smh snapchat snark snoozed solopreneur sorta sourdough
    spoiler sriracha srsly stan stans staycation stickered storytime subreddit substack sup
    superfan sus swag tahini tba tbc tbd tbf tbh tbt tea techie techies telehealth tfw tgif
    thirsty thnx tho thru thx tikka tiktok tiktoks til timeline tiramisu tldr tmi tmrw tnx
    tonite totes tradwife trailhead tryna tteokbokki ttyl tw tweep tweeps twitch tx ty typo
    typos tysm u udon ugh uh uhh um ummm unboxing unfollow unfollowed unfollowing unfriend
    unmute unmuted upcycle upcycled upcycling ur vibin vibing vid vids vlog vlogger vlogging
    vlogs voicemail wanna wbu wdym webcomic webdev webinar webinars wellness wfh whaddya
    whatcha whatevs whoa wifi wip wishlist woah woohoo woot workflow workflows workout
    workouts wow wowza wtf wth wyd xo xoxo xx xxx y'all ya yaas yall yas yass yay yeah yeet
    yep yikes yo yolo youtuber youtubers yr yrs yt yum yumm yummy yup yuzu za'atar zaatar zine
    zines zoodles zoomed zzz
    """.split()  # noqa: SIM905 (words are meant to be read as words)
)

# A word that is unknown and has a capital is taken for a name, unless one of these is suggested.
WELL_KNOWN = frozenset(
    """
    africa african amazon america american april august australia australian berlin britain
    british california canada canadian chicago china chinese christmas connecticut december
    diwali easter england english europe european facebook february france french friday
    german germany google halloween hanukkah india indian instagram ireland irish italian
    italy january japan japanese july june linkedin london massachusetts mastodon mexican
    mexico mississippi monday november october paris pennsylvania philadelphia pinterest
    ramadan saturday scotland september spain spanish sunday thanksgiving thursday tuesday
    valentine valentine's wednesday youtube zealand
    """.split()  # noqa: SIM905
)
