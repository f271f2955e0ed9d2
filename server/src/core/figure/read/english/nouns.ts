/** A person in the singular: one of a toll where something is done to them ("killed a child"). */
export const PERSONS =
  'man woman person child boy girl soldier civilian officer policeman policewoman journalist teenager baby infant toddler ' +
  'protester gunman fighter guard passenger worker resident medic paramedic doctor nurse teacher student driver pedestrian ' +
  'palestinian israeli syrian iraqi lebanese militant commander reporter firefighter hostage prisoner detainee refugee migrant ' +
  'villager farmer shepherd bystander pilot sailor suspect attacker demonstrator youth mother father sergeant corporal wife husband son daughter brother sister';

/** What happens to people, before and after the person. */
export const DEEDS =
  'killed killing kills injured injuring wounded wounding arrested arresting detained detaining shot abducted kidnapped ' +
  'death deaths injury injuries murder killings rescued rescuing hospitalized beheaded executed including';
export const FATES =
  'killed died injured wounded arrested detained shot missing dead hurt drowned hospitalized kidnapped abducted executed';

/** Makes a bomb of the vehicle before it. */
export const BOMBS = 'bomb bombing blast explosion';
export const BOMB_KINDS = 'car truck suicide roadside vehicle lorry motorcycle';

/** What a number right after it names. */
export const LABELS =
  'no number article articles resolution resolutions flight route highway room section chapter page pages unit act psalm boeing airbus type ' +
  'phase level category grade channel gate block building bus train interstate apollo tel phone fax rule law bill order case ' +
  'chapter verse formula sector zone district ward division brigade regiment battalion squadron line track platform terminal ' +
  'version windows volume issue series season episode area figure fig table item exhibit amendment proposition ps iphone ' +
  'galaxy model mark mk type class tier war apartment apt suite box marker milepost imo mmsi isbn cessna antonov tupolev ilyushin embraer sukhoi leopard abrams road street camp station shahed';

export const FUNCTION_WORDS =
  'the of in on at to from for with by and or as is are was were be been being has have had do does did not but that this these those ' +
  'which who whom whose what when where while if than then so such into onto over under after before during since until till about ' +
  'between among across through against he she they it we you i his her their its our my your him them us there here also only just ' +
  'more less most least other others each every any all both either neither no nor yet still even very too out up down off again once ' +
  'said says according told reported added noted died killed injured wounded because although though per via amid near later earlier ago';

/** Words that tell of a change, so that "from 60 to 90" are two figures. */
export const CHANGES =
  'rose risen rise rises increased increase increases increasing fell fallen fall falls dropped drop decreased decrease climbed climb grew ' +
  'grown jumped raised raise cut reduced lowered slashed up down went gone revised surged soared slipped declined shrank changed ballooned';
