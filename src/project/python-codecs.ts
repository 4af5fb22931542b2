import { createRequire } from 'node:module'
import type Iconv from 'iconv-lite'

/**
 * The codings of CPython that are supersets of ASCII and that `iconv-lite` decodes alike, with CPython's own aliases
 * (Lib/encodings/aliases.py). Where CPython's table of a multi-byte coding is the smaller one, a few characters more are
 * taken here; bytes still go round.
 */
const aliasesOf: Readonly<Record<string, string>> = {
  utf_8: 'cp65001 u8 utf utf8 utf8_ucs2 utf8_ucs4',
  ascii:
    '646 ansi_x3.4_1968 ansi_x3.4_1986 ansi_x3_4_1968 cp367 csascii ibm367 iso646_us iso_646.irv_1991 iso_ir_6 us us_ascii',
  latin_1: '8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1',
  iso8859_2: 'csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2',
  iso8859_3: 'csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3',
  iso8859_4: 'csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4',
  iso8859_5: 'csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144',
  iso8859_6: 'arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127',
  iso8859_7: 'csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126',
  iso8859_8: 'csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 iso_ir_138',
  iso8859_9: 'csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5',
  iso8859_10: 'csisolatin6 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6',
  iso8859_11: 'iso_8859_11 iso_8859_11_2001 thai',
  iso8859_13: 'iso_8859_13 l7 latin7',
  iso8859_14: 'iso_8859_14 iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8',
  iso8859_15: 'iso_8859_15 l9 latin9',
  iso8859_16: 'iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10',
  cp1250: '1250 windows_1250',
  cp1251: '1251 windows_1251',
  cp1252: '1252 windows_1252',
  cp1253: '1253 windows_1253',
  cp1254: '1254 windows_1254',
  cp1255: '1255 windows_1255',
  cp1256: '1256 windows_1256',
  cp1257: '1257 windows_1257',
  cp1258: '1258 windows_1258',
  cp437: '437 cspc8codepage437 ibm437',
  cp720: '',
  cp737: '',
  cp775: '775 cspc775baltic ibm775',
  cp850: '850 cspc850multilingual ibm850',
  cp852: '852 cspcp852 ibm852',
  cp855: '855 csibm855 ibm855',
  cp857: '857 csibm857 ibm857',
  cp858: '858 csibm858 ibm858',
  cp860: '860 csibm860 ibm860',
  cp861: '861 cp_is csibm861 ibm861',
  cp862: '862 cspc862latinhebrew ibm862',
  cp863: '863 csibm863 ibm863',
  cp865: '865 csibm865 ibm865',
  cp866: '866 csibm866 ibm866',
  cp869: '869 cp_gr csibm869 ibm869',
  cp874: '',
  cp1125: '1125 cp866u ibm1125 ruscii',
  koi8_r: 'cskoi8r',
  koi8_u: '',
  koi8_t: '',
  kz1048: 'kz_1048 rk1048 strk1048_2002',
  ptcp154: 'cp154 csptcp154 cyrillic_asian pt154',
  hp_roman8: 'cp1051 ibm1051 r8 roman8',
  tis_620: 'iso_ir_166 tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1',
  euc_jp: 'eucjp u_jis ujis',
  shift_jis: 'csshiftjis s_jis shiftjis sjis x_mac_japanese',
  cp932: '932 ms932 ms_kanji mskanji',
  euc_kr: 'euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001 x_mac_korean',
  cp949: '949 ms949 uhc',
  gb2312: 'chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58 x_mac_simp_chinese',
  gbk: '936 cp936 ms936',
  gb18030: 'gb18030_2000',
  big5: 'big5_tw csbig5 x_mac_trad_chinese',
  cp950: '950 ms950',
  big5hkscs: 'big5_hkscs hkscs',
}

const codecs = new Map(
  Object.entries(aliasesOf).flatMap(([codec, aliases]) => [codec, ...aliases.split(' ')].map((name) => [name, codec])),
)

/** What `iconv-lite` calls a codec, where its name is not CPython's without underscores. */
const foreignNames = new Map([
  ['kz1048', 'rk1048'],
  ['ptcp154', 'pt154'],
])

/**
 * CPython's name (with underscores, as the module in Lib/encodings) of the codec that a coding cookie asks for, or
 * undefined for one that is unknown, no superset of ASCII, or not to be had here.
 */
export function findCodec(coding: string): string | undefined {
  const name = normalName(coding)
  return codecs.get(name.replaceAll(/[^a-z0-9.]+/g, '_')) ?? codecs.get(name.replaceAll(/[^a-z0-9]+/g, '_'))
}

/**
 * The spelling by which CPython knows its two own codings, whatever an editor added behind them: `utf-8-unix`,
 * `iso-latin-1-dos` (Parser/tokenizer.c, `get_normal_name`).
 */
export function normalName(coding: string): string {
  const name = coding.toLowerCase().replaceAll('_', '-')
  if (/^utf-8(?:-|$)/.test(name)) return 'utf-8'
  return /^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(name) ? 'iso-8859-1' : name
}

/** The text of bytes, a byte order mark among them; bytes that mean nothing in the codec do not encode back the same. */
export function decodeBytes(bytes: Buffer, codec: string): string {
  if (codec === 'utf_8') return bytes.toString('utf8')
  if (codec === 'latin_1') return bytes.toString('latin1')
  return loadIconv().decode(bytes, foreignName(codec), { stripBOM: false })
}

/** The bytes of a text, or undefined when the codec has none for one of its characters. */
export function encodeText(text: string, codec: string): Buffer | undefined {
  const bytes = encode(text, codec)
  return decodeBytes(bytes, codec) === text ? bytes : undefined
}

function encode(text: string, codec: string): Buffer {
  if (codec === 'utf_8') return Buffer.from(text, 'utf8')
  if (codec === 'latin_1') return Buffer.from(text, 'latin1')
  return loadIconv().encode(text, foreignName(codec), { addBOM: false })
}

function foreignName(codec: string): string {
  return foreignNames.get(codec) ?? codec.replaceAll('_', '')
}

/** Half a megabyte of tables that nearly no file needs: loaded for the first that does. */
function loadIconv(): typeof Iconv {
  return createRequire(import.meta.url)('iconv-lite') as typeof Iconv
}
