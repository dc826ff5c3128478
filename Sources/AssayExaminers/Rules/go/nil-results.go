package example

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
)

type address struct{ City string }

type person struct {
	ID      string
	Name    string
	Address *address
	Tags    map[string]string
}

type register struct {
	byID map[string]*person
}

var people = map[string]*person{}

func nameOf(id string) string {
	p := people[id]
	// ruleid: assay.go.unknown-key-dereferenced
	return p.Name
}

func nameAtOnce(id string) string {
	// ruleid: assay.go.unknown-key-dereferenced
	return people[id].Name
}

func (r *register) rename(id, name string) {
	p := r.byID[id]
	// ruleid: assay.go.unknown-key-of-field-dereferenced
	p.Name = name
}

func (r *register) renameKnown(id, name string) error {
	p, ok := r.byID[id]
	if !ok {
		return fmt.Errorf("unknown %q", id)
	}
	// ok: assay.go.unknown-key-dereferenced, assay.go.unknown-key-of-field-dereferenced
	p.Name = name
	return nil
}

func nameTested(id string) string {
	p := people[id]
	if p == nil {
		return ""
	}
	// ok: assay.go.unknown-key-dereferenced
	return p.Name
}

func all() {
	for id := range people {
		// ok: assay.go.unknown-key-dereferenced
		fmt.Println(people[id].Name)
	}
}

func findPerson(list []*person, id string) *person {
	for _, p := range list {
		if p.ID == id {
			return p
		}
	}
	return nil
}

func show(w http.ResponseWriter, r *http.Request) {
	p := findPerson(list, r.FormValue("id"))
	// ruleid: assay.go.nil-answer-used
	fmt.Fprintf(w, "%q", p.Name)
	// ruleid: assay.go.nil-answer-used
	fmt.Fprintf(w, "%q", findPerson(list, "x").Name)
}

func showTested(w http.ResponseWriter, r *http.Request) {
	p := findPerson(list, r.FormValue("id"))
	if p == nil {
		http.NotFound(w, r)
		return
	}
	// ok: assay.go.nil-answer-used
	fmt.Fprintf(w, "%q", p.Name)
	if q := findPerson(list, "x"); q != nil {
		// ok: assay.go.nil-answer-used
		fmt.Fprintf(w, "%q", q.Name)
	}
}

func fromJSON(data []byte) (string, error) {
	var body map[string]interface{}
	if err := json.Unmarshal(data, &body); err != nil {
		return "", err
	}
	// ruleid: assay.go.assertion-without-ok
	name := body["name"].(string)
	// ok: assay.go.assertion-without-ok
	town, ok := body["town"].(string)
	if !ok {
		return "", fmt.Errorf("no town")
	}
	return name + town, nil
}

func total(m map[string]any) float64 {
	// ruleid: assay.go.assertion-without-ok
	sum := m["a"].(float64)
	// ok: assay.go.assertion-without-ok
	if b, ok := m["b"].(float64); ok {
		sum += b
	}
	return sum
}

func create(w http.ResponseWriter, r *http.Request) {
	var in person
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "json", http.StatusBadRequest)
		return
	}
	// ruleid: assay.go.decoded-pointer-used
	fmt.Fprintf(w, "%q", in.Address.City)
}

func createFrom(data []byte) (string, error) {
	var in person
	if err := json.Unmarshal(data, &in); err != nil {
		return "", err
	}
	// ruleid: assay.go.decoded-pointer-used
	return in.Address.City, nil
}

func createTested(w http.ResponseWriter, r *http.Request) {
	var in person
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "json", http.StatusBadRequest)
		return
	}
	// ok: assay.go.decoded-pointer-used
	if in.Address == nil || in.Address.City == "" {
		http.Error(w, "address", http.StatusBadRequest)
		return
	}
	// ok: assay.go.decoded-pointer-used
	fmt.Fprintf(w, "%q", in.Address.City)
}

func fetch(id string) int {
	resp, err := client.GetItem(id)
	if err != nil {
		log.Println(err)
	}
	// ruleid: assay.go.used-after-logged-error
	defer resp.Body.Close()
	// ruleid: assay.go.used-after-logged-error
	return resp.StatusCode
}

func fetchReturned(id string) int {
	resp, err := client.GetItem(id)
	if err != nil {
		log.Println(err)
		return 0
	}
	// ok: assay.go.used-after-logged-error
	defer resp.Body.Close()
	return resp.StatusCode
}

func fetchFatal(id string) int {
	resp, err := client.GetItem(id)
	if err != nil {
		log.Fatal(err)
	}
	// ok: assay.go.used-after-logged-error
	return resp.StatusCode
}

func tagged() *person {
	p := &person{}
	// ruleid: assay.go.map-of-new-struct-nil
	p.Tags["a"] = "b"
	var q person
	// ruleid: assay.go.map-of-new-struct-nil
	q.Tags["a"] = "b"
	return p
}

func taggedMade() *person {
	p := &person{Tags: map[string]string{}}
	// ok: assay.go.map-of-new-struct-nil
	p.Tags["a"] = "b"
	q := &person{}
	q.Tags = make(map[string]string)
	// ok: assay.go.map-of-new-struct-nil
	q.Tags["a"] = "b"
	return p
}

func (r *register) town(id string) string {
	p := r.byID[id]
	// ruleid: assay.go.unknown-key-of-field-dereferenced
	return p.Name
}

func (r *register) townTested(id string) string {
	p := r.byID[id]
	if p == nil {
		return ""
	}
	// ok: assay.go.unknown-key-of-field-dereferenced
	return p.Name
}

func weight(list []person, i int) string {
	// ok: assay.go.unknown-key-dereferenced
	return list[i].Name
}
