import { openLibrary } from '../src/python/semantics/types/library/library-facts.ts'
import { openParser } from '../src/project/open-parser.ts'

await openParser(process.env['PYCODESHIFT_PARSER'] === 'wasm' ? 'wasm' : 'native')
await openLibrary()
