import type { Faults } from './faults.ts'
import type { Member, Members } from './parameter-members.ts'
import type { ParameterSurvey, SurveyedMention, SurveyedUse } from './parameter-survey.ts'
import type { ProjectIndex } from './project-index.ts'

/** Adds the reasons that other uses give: taken as a value, named in a text, replaced by another function or a mock. */
export function judgeUses(index: ProjectIndex, members: Members, faults: Faults): void {
  const followed = new Set<string>()
  for (const { call, members: reached } of members.calls) {
    if (call.label !== undefined) for (const { key } of reached) followed.add(members.sets.rootOf(key))
  }
  const hasKeywords = ({ key }: Member): boolean => followed.has(members.sets.rootOf(key))
  for (const survey of index.surveys) {
    const judging: Judging = { index, members, faults, survey, hasKeywords }
    judgeEscapes(judging)
    judgeStores(judging)
    judgeMentions(judging)
  }
}

interface Judging {
  readonly index: ProjectIndex
  readonly members: Members
  readonly faults: Faults
  readonly survey: ParameterSurvey
  /** Whether some call of the project names the parameter. */
  readonly hasKeywords: (member: Member) => boolean
}

function judgeEscapes(judging: Judging): void {
  const { survey, faults } = judging
  for (const use of survey.escapes) {
    const reason = `\`${use.name}\` at ${survey.path}:${use.line} hands it on, and it may be called with keywords there`
    for (const member of membersUsed(judging, use)) faults.add(member, reason)
  }
}

function judgeStores(judging: Judging): void {
  const { survey, faults, hasKeywords } = judging
  for (const use of survey.stores) {
    const reason = `\`${use.name}\` is replaced at ${survey.path}:${use.line}`
    for (const member of membersUsed(judging, use)) {
      if (hasKeywords(member)) faults.add(member, reason)
      else judgeLoose(judging, member)
    }
  }
}

function membersUsed({ index, members, survey }: Judging, use: SurveyedUse): readonly Member[] {
  const named = members.named(use.name)
  const entities = index.resolver.resolve(survey.path, use.target)
  // An alias of an import has another name than the function.
  const isDirect = entities.some(({ kind }) => kind === 'function' || kind === 'class')
  if (named.length === 0 && !isDirect) return []
  const used = new Set(entities.flatMap((entity) => index.calledBy(entity)))
  const known = [...members.all.values()].filter((member) => used.has(member.function.id))
  return used.has(undefined) ? [...new Set([...known, ...named])] : known
}

function judgeMentions(judging: Judging): void {
  const { survey, members } = judging
  for (const mention of survey.mentions) {
    for (const member of members.named(mention.name)) judgeMention(judging, member, mention)
  }
}

function judgeMention(judging: Judging, member: Member, mention: SurveyedMention): void {
  const { survey, faults, hasKeywords } = judging
  const site = `the text '${mention.name}' at ${survey.path}:${mention.line}`
  const { from } = member.renaming
  switch (mention.kind) {
    case 'taken':
      return faults.add(member, `${site} takes it by name`)
    case 'labelled':
      if (mention.label === undefined || mention.label === from) faults.add(member, `${site} may call it with keywords`)
      return undefined
    case 'replaced':
      if (hasKeywords(member)) return faults.add(member, `${site} replaces it, and calls name the parameter`)
      return judgeLoose(judging, member)
    case 'mocked':
      if (hasKeywords(member) && hasStandIn(judging, member)) {
        return faults.add(member, `${site} replaces it in a file where another function takes \`${from}\``)
      }
      return judgeLoose(judging, member)
  }
}

/** A file that replaces the function and asks what it was called with: for one that no call names, a mock must know it. */
function judgeLoose({ survey, faults, hasKeywords }: Judging, member: Member): void {
  const { from } = member.renaming
  if (!survey.hasAutospec && !hasKeywords(member)) return
  const loose = survey.loose.find(({ label }) => label === from)
  if (loose) faults.add(member, `\`${from}\` at ${survey.path}:${loose.line} may ask with which keywords it was called`)
}

function hasStandIn({ survey, members }: Judging, member: Member): boolean {
  const { sets } = members
  return survey.functions.some(({ scope, keywords, hasOptions, shown }) => {
    const other = members.all.get(`${survey.path}#${scope}#${member.renaming.from}`)
    const isOwn = other && sets.rootOf(other.key) === sets.rootOf(member.key)
    return !isOwn && shown !== '' && (hasOptions || keywords.includes(member.renaming.from))
  })
}
