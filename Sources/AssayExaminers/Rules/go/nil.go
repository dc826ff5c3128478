package example

import (
	"io"
	"net/http"
	"os"
)

type user struct{ name string }

func early(url string) error {
	// ruleid: assay.go.used-before-error-test
	resp, err := http.Get(url)
	defer resp.Body.Close()
	if err != nil {
		return err
	}
	return nil
}

func earlyFile() error {
	// ruleid: assay.go.used-before-error-test
	f, err := os.Open("x")
	defer f.Close()
	if err != nil {
		return err
	}
	return nil
}

func right(url string) error {
	// ok: assay.go.used-before-error-test
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	// ok: assay.go.used-before-error-test
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return err
}

func maps() map[string]int {
	var m map[string]int
	// ruleid: assay.go.nil-pointer-dereferenced
	m["a"] = 1
	n := make(map[string]int)
	// ok: assay.go.nil-pointer-dereferenced
	n["a"] = 1
	return n
}

func pointers() string {
	var u *user
	// ruleid: assay.go.nil-pointer-dereferenced
	return u.name
}

func pointersSet() string {
	var u *user
	u = &user{name: "a"}
	// ok: assay.go.nil-pointer-dereferenced
	return u.name
}

func whenNil(u *user) string {
	if u == nil {
		// ruleid: assay.go.nil-pointer-dereferenced
		return u.name
	}
	// ok: assay.go.nil-pointer-dereferenced
	return u.name
}
