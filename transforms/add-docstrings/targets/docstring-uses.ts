import { firstName } from './decorator-name.ts'

/** What a library does with the docstrings of the code that is handed to it. */
export interface DocstringUse {
  /** A sentence without subject: `shows the docstring as help`. */
  readonly use: string
  /** Read of what its decorators decorate. */
  readonly decorated: boolean
  /** Read of functions and classes given to its calls. */
  readonly passed: boolean
  /** Read of classes that inherit from its own. */
  readonly inherited: boolean
  /** Read of those of their methods that are called so. */
  readonly methods?: RegExp
}

const help = 'shows the docstring as help'
const description = 'publishes the docstring as the description of an interface'
const schema = 'writes the docstring into schemas'
const prompt = 'gives the docstring to a language model'
const step = 'shows the docstring as the description of a step'

const nothing = { decorated: false, passed: false, inherited: false }
const decorated = { ...nothing, decorated: true }
const passed = { ...nothing, passed: true }
const inherited = { ...nothing, inherited: true }
const any = /./

const usesOfModules: readonly (readonly [modules: string, use: DocstringUse])[] = [
  ['click rich_click asyncclick typer cyclopts hug begin baker', { ...decorated, passed: true, use: help }],
  ['invoke fabric nox discord nextcord disnake twitchio IPython', { ...decorated, use: help }],
  ['fire plac argh clize defopt tyro jsonargparse docopt', { ...passed, decorated: true, use: help }],
  ['cmd cmd2', { ...nothing, use: help, methods: /^do_/ }],
  ['fastapi ninja flasgger flask_smorest apispec spyne', { ...decorated, use: description }],
  ['flask_restx flask_restplus rest_framework', { ...decorated, inherited: true, methods: any, use: description }],
  ['drf_spectacular drf_yasg ariadne', { ...decorated, use: description }],
  ['graphene graphene_django strawberry', { ...decorated, inherited: true, use: description }],
  ['pydantic pydantic_settings sqlmodel', { ...inherited, use: schema }],
  ['langchain langchain_core llama_index crewai', { ...decorated, inherited: true, passed: true, use: prompt }],
  ['agents mcp fastmcp pydantic_ai semantic_kernel', { ...decorated, passed: true, use: prompt }],
  ['autogen smolagents magentic marvin', { ...decorated, passed: true, use: prompt }],
  ['dspy', { ...inherited, use: prompt }],
  ['prefect dagster kfp flytekit zenml airflow', { ...decorated, use: step }],
  ['robot', { ...decorated, use: 'shows the docstring as the documentation of a keyword' }],
  ['zope', { ...inherited, methods: any, use: 'keeps the docstring as the description of the interface' }],
]
const uses: ReadonlyMap<string, DocstringUse> = new Map(
  usesOfModules.flatMap(([modules, use]) => modules.split(' ').map((module) => [module, use] as const)),
)

/** Classes whose origin their name tells well enough where a project hands them on. */
const modulesOfClasses: ReadonlyMap<string, string> = new Map([
  ['BaseModel', 'pydantic'],
  ['BaseSettings', 'pydantic'],
  ['SQLModel', 'sqlmodel'],
  ['Cmd', 'cmd'],
])

/** By the first part of a dotted name whose imports are resolved. */
export function useBy(qualifiedName: string): DocstringUse | undefined {
  return uses.get(firstName(qualifiedName))
}

/** By the name of a base class; bare names count where they are well known. */
export function useByBase(qualifiedName: string): DocstringUse | undefined {
  const use = useBy(modulesOfClasses.get(qualifiedName) ?? qualifiedName)
  return use?.inherited || use?.methods ? use : undefined
}

/** Decorators of objects of unknown origin: `cli.command`, `router.get('/users')`. */
export function useByDecorator(name: string, firstArgument: string | undefined): string | undefined {
  if (/^(?:hybrid_|slash_)?(?:command|group)$/.test(name)) return `may be one that ${help}`
  if (name === 'tool') return `may be one that ${prompt}`
  const isRoute = /^(?:get|post|put|patch|delete|head|options|trace|websocket|api_route)$/.test(name)
  return isRoute && /^["']\//.test(firstArgument ?? '') ? `may be one that ${description}` : undefined
}
