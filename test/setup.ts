import { openParser } from '../src/project/open-parser.ts'

await openParser(process.env['PYCODESHIFT_PARSER'] === 'wasm' ? 'wasm' : 'native')
