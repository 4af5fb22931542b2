import { openParser } from '../src/project/open-parser.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { runFile } from '../src/engine/run-file.ts'
import { parseOptions } from '../src/engine/parse-options.ts'
import transform from './convert-assertions.ts'
await openParser('native')
const [list, given='{}', unsafe='false', out='/tmp/ca-out.json'] = process.argv.slice(2)
const t = transform as any
const configured = [{ transform: t, options: parseOptions(t, JSON.parse(given)), knowledge: undefined }]
const kinds: any = {}; const reasons: any = {}; const applied: any = {}
const results: any[] = []; const left: string[] = []
const a = performance.now()
for (const path of readFileSync(list!,'utf8').trim().split('\n')) {
  let text: string
  try { text = new TextDecoder('utf-8',{fatal:true, ignoreBOM:true}).decode(readFileSync(path)) } catch { kinds.undecodable=(kinds.undecodable??0)+1; continue }
  const o = runFile(path, text, configured, { unsafe: unsafe==='true' })
  kinds[o.kind]=(kinds[o.kind]??0)+1
  if (o.kind==='failed') console.log(path, o.reason)
  if (o.kind==='skipped') console.log(path, o.reason)
  if ('leftAlone' in o) for (const l of o.leftAlone) { const k=l.leftAlone+': '+l.reason.replace(/line \d+/,'line N').replace(/`[^`]*`|the class \w+|^\w+ tests/g,'X'); reasons[k]=(reasons[k]??0)+1; left.push(`${path}:${l.place.line} ${l.message} [${l.leftAlone}: ${l.reason}]`) }
  if (o.kind==='changed') {
    for (const f of o.applied) { const k=f.message.replace(' here means ',' → ').replace(', which shows the values when it fails','').replace(' is an old name of ',' ⇒ '); applied[k]=(applied[k]??0)+1 }
    results.push({path, before: o.before, after:o.after})
    const again = runFile(path, o.after, configured, { unsafe: unsafe==='true' })
    if (again.kind!=='unchanged') console.log('SECOND RUN', path, again.kind)
  }
}
console.log('ms', performance.now()-a, kinds)
const total=(x:any)=>Object.values(x).reduce((p:any,c:any)=>p+c,0)
console.log('applied', total(applied), Object.entries(applied).sort((x:any,y:any)=>y[1]-x[1]))
console.log('left', total(reasons), Object.entries(reasons).sort((x:any,y:any)=>y[1]-x[1]))
writeFileSync(out, JSON.stringify(results)); writeFileSync(out+'.left', left.join('\n'))
