import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { decode, type DecodedSource } from '../../src/project/decode.ts'
import { encodeEdits } from '../../src/project/encode-edits.ts'
import { decodeBytes, encodeText, findCodec } from '../../src/project/python-codecs.ts'
import { unifiedDiff } from '../../src/text/unified-diff.ts'

const mark = Buffer.from([0xef, 0xbb, 0xbf])
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const marked = (text: string): Buffer => Buffer.concat([mark, Buffer.from(text)])

function decoded(bytes: Buffer): DecodedSource {
  const outcome = decode(bytes)
  if (outcome.kind === 'rejected') throw new Error(`${outcome.reason} on line ${outcome.line}`)
  return outcome
}

describe('the coding', () => {
  test.each([
    ['UTF-8 without a word', Buffer.from('s = "é🐍"\n'), 'utf_8', 's = "é🐍"\n'],
    ['an empty file', Buffer.alloc(0), 'utf_8', ''],
    ['a cookie on the first line', latin('# -*- coding: latin-1 -*-\ns = "\xe9"\n'), 'latin_1', undefined],
    [
      'a cookie on the second line',
      latin('#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n"\x80"'),
      'cp1252',
      undefined,
    ],
    ['a cookie behind a blank line', latin(' \t\f\n# coding=koi8-r\n"\xc1"'), 'koi8_r', undefined],
    ['a cookie behind carriage returns', latin('# x\r# coding: latin-1\r"\xe9"\r'), 'latin_1', undefined],
    ['an indented cookie', latin('\f \t# coding: iso-8859-15\n"\xa4"'), 'iso8859_15', undefined],
    ['the second cookie of a line', latin('# coding : x coding:l1\n"\xe9"'), 'latin_1', undefined],
    ["an editor's suffix", latin('# coding: iso-latin-1-unix\n"\xe9"'), 'latin_1', undefined],
    ['C1 controls in latin-1', latin('# coding: latin-1\n"\x80\x9f"'), 'latin_1', '# coding: latin-1\n"\x80\x9f"'],
    ['the euro sign in cp1252', latin('# coding: cp1252\n"\x80"'), 'cp1252', '# coding: cp1252\n"€"'],
    ['cp1251', latin('# coding: windows-1251\n"\xcf\xf0"'), 'cp1251', '# coding: windows-1251\n"Пр"'],
    ['EUC-JP', latin('# coding: euc-jp\n"\xc6\xfc"'), 'euc_jp', '# coding: euc-jp\n"日"'],
    [
      'Shift JIS with a backslash as second byte',
      latin('# coding: sjis\n"\x95\x5c"'),
      'shift_jis',
      '# coding: sjis\n"表"',
    ],
    ['GBK', latin('# coding: gbk\n"\xd6\xd0"'), 'gbk', '# coding: gbk\n"中"'],
    ['Big5', latin('# coding: big5\n"\xa4\xa4"'), 'big5', '# coding: big5\n"中"'],
    ['ASCII', latin('# coding: us-ascii\nx'), 'ascii', undefined],
    ['a cookie behind code', latin('x = 1\n# coding: latin-1\n'), 'utf_8', undefined],
    ['a cookie behind code on its line', latin('x = 1 # coding: latin-1\n'), 'utf_8', undefined],
    ['a cookie on the third line', latin('#\n#\n# coding: latin-1\n'), 'utf_8', undefined],
  ])('%s', (_, bytes, codec, text) => {
    const source = decoded(bytes)
    expect([source.codec, source.hasByteOrderMark]).toEqual([codec, false])
    expect(source.text).toBe(text ?? source.text)
    expect(encodeText(source.text, source.codec)).toEqual(bytes)
  })

  test.each(['', '# coding: utf-8\n', '# coding: UTF_8\n', '# coding: utf-8-sig\n'])(
    'of a marked file with %j',
    (start) => {
      expect(decoded(marked(`${start}é`))).toEqual({
        kind: 'decoded',
        text: `${start}é`,
        codec: 'utf_8',
        hasByteOrderMark: true,
      })
    },
  )
})

describe('rejected with its line', () => {
  test.each([
    ['bytes that are not valid utf-8', latin('a\nb\r\nc = "\xe9"\n'), 3],
    ['bytes that are not valid utf-8', Buffer.from([0x61, 0x0d, 0xed, 0xa0, 0x80]), 2],
    ['bytes that are not valid utf-8', Buffer.from([0x0a, 0xc3]), 2],
    ['bytes that are not valid cp1252', latin('# coding: cp1252\n\n"\x81"'), 3],
    ['bytes that are not valid euc-jp', latin('# coding: euc-jp\n"\xc6\xfc"\n"\xc6"\n'), 3],
    ['bytes that are not valid shift_jis', latin('# coding: shift_jis\n"\x95"'), 2],
    ['bytes that are not valid ascii', latin('# coding: ascii\n"\xe9"'), 2],
    ['the unknown coding uft-8', latin('#\n# coding: uft-8\n'), 2],
    ['the coding utf-7, which is no superset of ASCII', latin('# coding: utf-7\n'), 1],
    ['the coding UTF_16_le, which is no superset of ASCII', latin('# coding: UTF_16_le\n'), 1],
    ['the coding iso2022_jp, which is no superset of ASCII', latin('# coding: iso2022_jp\n'), 1],
    ['the coding hz, which is no superset of ASCII', latin('# coding: hz\n'), 1],
    ['the coding cp500, which is no superset of ASCII', latin('# coding: cp500\n'), 1],
    ['the coding latin-1 behind a UTF-8 byte order mark', marked('# coding: latin-1\n'), 1],
    ['the coding utf8 behind a UTF-8 byte order mark', marked('#\n# coding: utf8\n'), 2],
    ['UTF-16, which Python does not read', Buffer.from('\uFEFFx = 1\n', 'utf16le'), 1],
    ['UTF-16, which Python does not read', Buffer.from([0xfe, 0xff, 0, 0x78]), 1],
    ['UTF-32, which Python does not read', Buffer.from([0xff, 0xfe, 0, 0, 0x78, 0, 0, 0]), 1],
    ['a NUL byte', latin('a\r\nb\0c'), 2],
  ])('%s', (reason, bytes, line) => {
    expect(decode(bytes)).toEqual({ kind: 'rejected', reason, line })
  })
})

/** A line of each kind of ending, with every character of the codec that a Python string takes. */
function everyCharacter(codec: string): Buffer {
  const characters = Array.from({ length: 128 }, (_, index) => Buffer.from([index + 128]))
  const valid = characters.filter((byte) => !decodeBytes(byte, codec).includes('\uFFFD'))
  return Buffer.concat([latin(`# coding: ${codec}\r\na = "`), ...valid, latin('"\rb = 1\nc = "'), ...valid, latin('"')])
}

describe('edits keep every byte outside of them', () => {
  test.each([
    ['latin_1', everyCharacter('latin_1')],
    ['cp1251', everyCharacter('cp1251')],
    ['koi8_u', everyCharacter('koi8_u')],
    ['iso8859_7', everyCharacter('iso8859_7')],
    ['euc_jp', latin('# coding: euc_jp\r\na = "\xc6\xfc\x8e\xb1\x8f\xb0\xa1"\rb = 1\nc = "\xc6\xfc"')],
    ['shift_jis', latin('# coding: shift_jis\r\na = "\x95\x5c\xb1"\rb = 1\nc = "\x95\x5c"')],
    ['gb18030', latin('# coding: gb18030\r\na = "\xd6\xd0\x81\x30\x81\x30"\rb = 1\nc = "\xd6\xd0"')],
    ['utf_8', marked('# coding: utf-8\r\na = "é🐍"\rb = 1\nc = "é"')],
  ])('%s', (codec, bytes) => {
    const source = decoded(bytes)
    expect(source.codec).toBe(codec)
    const at = source.text.indexOf('b = 1')
    const edits = [
      { start: 0, end: 0, text: '#\r\n' },
      { start: at, end: at + 1, text: 'long_name' },
      { start: source.text.length, end: source.text.length, text: '\n' },
    ]
    const found = bytes.indexOf('b = 1')
    const start = source.hasByteOrderMark ? 3 : 0
    const expected = [bytes.subarray(0, start), latin('#\r\n'), bytes.subarray(start, found), latin('long_name'),
      bytes.subarray(found + 1), latin('\n')] // prettier-ignore
    expect(encodeEdits(bytes, source, edits)).toEqual({ kind: 'encoded', bytes: Buffer.concat(expected) })
  })

  test('and moved text keeps its own', () => {
    const bytes = latin('# coding: shift_jis\n"\x81\x60"\n')
    const source = decoded(bytes)
    const outcome = encodeEdits(bytes, source, [{ start: 0, end: source.text.length, text: source.text.repeat(2) }])
    expect(outcome).toEqual({ kind: 'encoded', bytes: Buffer.concat([bytes, bytes]) })
  })

  test('and text without bytes in the codec is rejected', () => {
    const bytes = latin('# coding: latin-1\nx\n')
    const edit = { start: 18, end: 19, text: '"€"' }
    expect(encodeEdits(bytes, decoded(bytes), [edit])).toEqual({
      kind: 'rejected',
      reason: 'text that latin_1 has no bytes for',
      edit,
    })
  })

  test('and a lone surrogate has bytes in no codec', () => {
    const bytes = latin('x\n')
    expect(encodeEdits(bytes, decoded(bytes), [{ start: 0, end: 0, text: '"\uD800"' }]).kind).toBe('rejected')
  })
})

test('a diff encoded with the codec holds the bytes of the file', () => {
  const bytes = latin('# coding: shift_jis\n"\x95\x5c"\nb = 1\n')
  const source = decoded(bytes)
  const start = source.text.indexOf('b')
  const diff = unifiedDiff('é.py', source.text, [{ start, end: start + 1, text: 'c' }])
  expect(encodeText(diff, source.codec)?.toString('latin1')).toContain(
    '@@ -1,3 +1,3 @@\n # coding: shift_jis\n "\x95\x5c"\n-b',
  )
})

describe('CPython agrees', () => {
  const answers = spawnSync('python3', ['-c', 'import encodings.aliases as a, json; print(json.dumps(a.aliases))'])
  const isMissing = answers.error !== undefined

  test('on the codec of every alias', ({ skip }) => {
    skip(isMissing, 'python3 is not installed')
    const aliases: Record<string, string> = JSON.parse(answers.stdout.toString())
    const known = Object.entries(aliases).filter(([, codec]) => findCodec(codec) === codec)
    expect(known.length).toBeGreaterThan(200)
    const lowerCase = known.filter(([alias]) => alias === alias.toLowerCase())
    expect(lowerCase.filter(([alias, codec]) => findCodec(alias) !== codec)).toEqual([])
  })

  test('on the character of every byte in the single-byte codecs', ({ skip }) => {
    skip(isMissing, 'python3 is not installed')
    const codecs = [
      'latin_1',
      'cp1250',
      'cp1251',
      'cp1252',
      'cp437',
      'cp866',
      'koi8_r',
      'koi8_u',
      'iso8859_15',
      'ptcp154',
      'kz1048',
    ]
    const program = `import json; print(json.dumps({c: bytes(range(256)).decode(c, 'replace') for c in ${JSON.stringify(codecs)}}))`
    const expected: unknown = JSON.parse(spawnSync('python3', ['-c', program]).stdout.toString())
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    expect(Object.fromEntries(codecs.map((codec) => [codec, decodeBytes(all, codec)]))).toEqual(expected)
  })

  test('on which sources it does not read', ({ skip }) => {
    skip(isMissing, 'python3 is not installed')
    const sources = [
      latin('# coding: latin-1\n"\xe9"'), latin('x\n# coding: latin-1\n"\xe9"'), latin('#\r# coding: l1\r"\xe9"'), latin('#\n\n# coding: l1\n"\xe9"'),
      marked('# coding: utf8\n'), marked('# coding: utf-8-x\n'), latin('"\xe9"'), latin('# coding: uft8\n'), latin('\f # coding: cp1252\n"\x81"'),
      latin('# coding: cp1252\n"\x80"'), latin('# coding: latin_1_unix\n"\xe9"'), latin('\\\n# coding: latin-1\n"\xe9"'), latin('#coding:euc-jp\n"\xc6"'),
    ] // prettier-ignore
    const program = [
      'import json, sys',
      'def reads(source):',
      '    try: compile(bytes(source), "x", "exec")',
      '    except (SyntaxError, ValueError): return False',
      '    return True',
      'print(json.dumps([reads(s) for s in json.load(sys.stdin)]))',
    ].join('\n')
    const input = JSON.stringify(sources.map((bytes) => [...bytes]))
    const expected: unknown = JSON.parse(spawnSync('python3', ['-c', program], { input }).stdout.toString())
    expect(sources.map((bytes) => decode(bytes).kind === 'decoded')).toEqual(expected)
  })
})
