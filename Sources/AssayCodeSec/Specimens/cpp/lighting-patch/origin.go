// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package desk

// Fixture is one lamp of the theatre.
type Fixture struct {
	Name  string
	Level int
}

// FixtureTable holds the fixtures of a lighting desk.
type FixtureTable struct {
	fixtures []Fixture
}

// Patch returns the fixture of that name and adds it if it is new.
func (t *FixtureTable) Patch(fixtureName string) *Fixture {
	for i := range t.fixtures {
		if t.fixtures[i].Name == fixtureName {
			return &t.fixtures[i]
		}
	}
	t.fixtures = append(t.fixtures, Fixture{Name: fixtureName})
	return &t.fixtures[len(t.fixtures)-1]
}

// Size tells how many fixtures there are.
func (t *FixtureTable) Size() int {
	return len(t.fixtures)
}

// TotalLevel adds up the levels of all fixtures.
func (t *FixtureTable) TotalLevel() int {
	total := 0
	for _, fixture := range t.fixtures {
		total += fixture.Level
	}
	return total
}
