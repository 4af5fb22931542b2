/** The fixture kit, for the transforms of this project and of its users. */
export { checkFixture, resultOf, runFixture, type Fixture, type FixtureResult } from './check-fixture.ts'
