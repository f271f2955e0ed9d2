const TEMPLATE = `# A dossier: the claims of all .claim files in this folder and below are compared with each other.
# Everything here is optional. To use a setting that begins with #, take the # off.

title: {en: What this is about}

# What is reported of. A claim names one of these: [^1]: killed.total 136
quantities:
  killed.total:
    label: {en: People killed}
    # How its figures may differ without contradiction:
    #   cumulative  can only grow (a toll)         level     goes up and down (prisoners inside, missing)
    #   fact        does not change (attackers)    flow      so many in a period (arrests today)
    #   share       a part of something            state     one word (control of a place)
    #   date, duration
    kind: cumulative
    unit: person
    # Figures for the parts have to add up to figures for the whole.
    parts: [killed.civilians, killed.security]
    # Other names for the same quantity, and words that point to it in articles.
    #aliases: [deaths.total]
    #cues: [killed, dead]
  killed.civilians: {label: {en: Civilians killed}, kind: cumulative, unit: person}
  killed.security: {label: {en: Security forces killed}, kind: cumulative, unit: person}

# Who makes claims. Speakers of one party count as one source.
speakers:
  police: {label: {en: Police}, party: government}
  government: {label: {en: Government}}
  reports: {anonymous: true} # nobody in particular: confirms nothing

# Who publishes: the source in the header of a claim file.
outlets:
  outlet-001: {label: {en: Outlet 001}}

# Places and narrower populations; within says what is a part of what.
places:
  region: {label: {en: Region}}
  town: {label: {en: Town}, within: region}
scopes:
  fighters: {label: {en: Fighters}}

# What units are that nobody measures. After a hedge (~5: about five) figures are compared with as much room.
#units: {family: {is: ~5 person}, dozen: {is: 12 item}}

# What holds for claims that do not say otherwise.
#defaults: {place: region}

# How quantities depend on each other: in the words of one speaker, or of all where a relation ends with: across speakers.
#relations: [killed.total >= killed.civilians]

# How loud each finding is (error, warning, info, hint or off), and what hedges are taken to mean.
rules:
  #dispute: warning
  #updated: info
  #about-tolerance: 10%
  #persistence: 2 # days for which a level or a state is taken to last
`;

/** A commented `hasila.yaml` to begin a dossier with. It parses without a problem, also with all its settings in use. */
export const dossierTemplate = (): string => TEMPLATE;
