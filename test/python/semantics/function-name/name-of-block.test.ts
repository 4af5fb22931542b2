import { expect, test } from 'vitest'
import {
  docstringForBlock,
  namesForBlock,
  sourcedNames,
} from '../../../../src/python/semantics/function-name/name-of-block.ts'
import { PythonFile } from '../../../../src/python/semantics/python-file.ts'
import type { Region } from '../../../../src/python/semantics/region/region.ts'
import { parse } from '../../../../src/python/syntax/parse.ts'

/** A function `deploy` whose body is a block and code that uses `tail`; the block alone is the region. */
function blockOf(block: string, tail = 'done()', rest = ''): { file: PythonFile; region: Region } {
  const indented = `${block}\n\n${tail}`.replaceAll(/^(?=.)/gm, '    ')
  const parsed = parse(`def deploy(client, plan):\n    first()\n\n${indented}\n${rest}`)
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  const file = new PythonFile('a.py', parsed.tree)
  const definition = [...file.tree.nodesOfKind('function_definition')][0]!
  const statements = definition.get('body').namedChildren.filter((child) => !child.is('comment'))
  const count = tail === '' ? 0 : tail.split('\n').length
  return {
    file,
    region: {
      scope: file.scopes.scopeOpenedBy(definition)!,
      statements: statements.slice(1, statements.length - count),
    },
  }
}

function nameOf(block: string, tail?: string, rest?: string): string | undefined {
  const { file, region } = blockOf(block, tail, rest)
  return namesForBlock(file, region)[0]
}

const commented = (comment: string): string => `${comment}\nclient.x(plan)\nclient.y(plan)`

test.each([
  ['# Validate the plan', 'validate_plan'],
  ['# Boot a server to the first cell.', 'boot_server_to_first_cell'],
  ["# Now, start the 'nova-api' service", 'start_nova_api_service'],
  ['# 2) Remove stale entries from the cache of the session', 'remove_stale_entries_from_cache'],
  ['# Step 3: wait until the server is active', 'wait_until_server_is_active'],
  ['# We need to copy the headers before they are sent', 'copy_headers'],
  ['# Creating three test nodes', 'create_three_test_nodes'],
  ['# Setting up the database', 'set_up_database'],
  ['# copies the options, so that nobody sees it', 'copy_options'],
  ['# copies the list of options', 'copy_list_of_options'],
  ['# list the servers of the user', 'list_servers_of_user'],
  ['# Load `BootMode` and validate it', 'load_boot_mode_and_validate'],
  ['# Check that each product is still sold', 'check_each_product'],
  ['# Tidy the shelf first', 'tidy_shelf'],
  ['# Test the handler', 'check_handler'],
  ["# Get the user's keys", 'get_user_keys'],
  ['# Collect the results of all\n# the workers', 'collect_results_of_all_workers'],
])('a comment that orders something names it: %s', (comment, name) => {
  const { file, region } = blockOf(commented(comment))
  const [first] = sourcedNames(file, region)
  expect(first?.source === 'comment' ? first.name : undefined).toBe(name)
})

test.each([
  '# TODO: validate the plan',
  '# FIXME load it',
  '# NOTE(someone): create the servers first',
  '# noqa: E501',
  '# if the plan is old we cannot use it',
  '# the server may be gone by now',
  '# of the plan nothing is left',
  '# client.connect(plan)',
  '# plan = load(client)',
  '# for each in plan:',
  '# Prüfe die Eingabe',
  '# gh-1234',
  '#',
  '# ----',
])('a comment that says nothing of what the code does is no name: %s', (comment) => {
  const { file, region } = blockOf(commented(comment))
  expect(sourcedNames(file, region).filter(({ source }) => source === 'comment')).toEqual([])
})

test('a comment that names a thing goes with what the code does to it', () => {
  const checks = 'if not plan:\n    raise ValueError(plan)\nif not client.plan:\n    raise ValueError(client)'
  expect(nameOf(`# required fields\n${checks}`)).toBe('validate_required_fields')
  const adds = "client.add_argument('a')\nclient.add_argument('b')"
  expect(nameOf(`# command line options\n${adds}`)).toBe('add_command_line_options')
})

test.each([
  ['servers = []\nfor name in plan:\n    servers.append(boot(name))', 'use(servers)', 'collect_servers'],
  ['if not plan:\n    raise ValueError(plan)\nassert plan.old', 'done()', 'validate_plan'],
  ['total = 0\nfor each in plan:\n    total = total + each', 'use(total)', 'compute_total'],
  ['session = Session(plan)\nsession.open()', 'use(session)', 'create_session'],
  ['user = client.fetch_user(plan)\nuser.open()', 'use(user)', 'fetch_user'],
  ['with open(plan) as file:\n    client.text = file.read()', 'done()', 'read_plan'],
  ["with open(plan, 'w') as file:\n    file.write(client.text)", 'done()', 'write_plan'],
  ['print(plan)\nprint(client)', 'done()', 'print_plan'],
  ['client.send_mail(plan)\nif plan:\n    pass', 'done()', 'send_mail'],
  ['client.connect()\nif plan:\n    pass', 'done()', 'connect_client'],
  ["client.add_rule('a')\nclient.add_rule('b')\nclient.add_rule('c')", 'done()', 'add_rules'],
  ['client.assertEqual(plan.state, 1)\nclient.assertTrue(plan.open)', 'done()', 'check_plan'],
  ['client.size = 1\nclient.width = plan', 'done()', 'set_size_and_width'],
  ['for server in client.servers:\n    server()', 'done()', 'process_servers'],
])('without a comment the code names itself: %s', (block, tail, name) => {
  expect(nameOf(block, tail)).toBe(name)
})

test('what says nothing is named after the function and what it binds, or a part of it', () => {
  expect(nameOf('speed = (plan[0],)\nx(speed)', 'done()')).toBe('deploy_part')
  const { file, region } = blockOf('a1, limit = plan\nb1, c1 = plan', 'use(a1, limit, b1)')
  expect(namesForBlock(file, region)).toContain('deploy_limit')
})

test('the end of a function is named so', () => {
  expect(nameOf('speed = (plan[0],)\nx(speed)', '')).toBe('finish_deploy')
})

test('names are spelled as the functions of the file are', () => {
  const camel = 'def loadAll(): pass\n\n\ndef saveAll(): pass\n'
  expect(nameOf(commented('# Validate the plan'), 'done()', camel)).toBe('validatePlan')
})

test('a name is an identifier, no keyword and no builtin', () => {
  for (const comment of ['# Import it', '# 3 2 1', '# Print', '# Set', '# Assert', '# Try everything!']) {
    const { file, region } = blockOf(commented(comment))
    for (const name of namesForBlock(file, region)) expect(name).toMatch(/^[a-z][a-z\d]*_[a-z\d_]+$/)
  }
})

test('a comment of one line that orders something becomes a docstring with its own words', () => {
  const docstringOf = (comment: string): string | undefined => {
    const { file, region } = blockOf(commented(comment))
    return docstringForBlock(file, region)
  }
  expect(docstringOf('# validate the plan, once')).toBe('Validate the plan, once.')
  expect(docstringOf('#: Validate the plan!')).toBe('Validate the plan!')
  expect(docstringOf('# the plan may be old')).toBeUndefined()
  expect(docstringOf('# validate the plan\n# and the client')).toBeUndefined()
  expect(docstringOf('# split at "\\"')).toBeUndefined()
  expect(docstringOf('# TODO: validate the plan')).toBeUndefined()
})

test('only comments on lines of their own right above the block head it', () => {
  const { file, region } = blockOf('# Validate the plan\n\nclient.x(plan)\nclient.y(plan)')
  expect(sourcedNames(file, region).filter(({ source }) => source === 'comment')).toEqual([])
  expect(nameOf('client.x(plan)  # Validate the plan\nclient.y(plan)')).not.toBe('validate_plan')
})
