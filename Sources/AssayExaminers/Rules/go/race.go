package example

import (
	"fmt"
	"net/http"
	"os"
	"sync"
)

func collect(keys []string) map[string]int {
	m := make(map[string]int)
	var wg sync.WaitGroup
	total := 0
	for _, k := range keys {
		wg.Add(1)
		go func(k string) {
			defer wg.Done()
			// ruleid: assay.go.map-shared-with-goroutine
			m[k] = len(k)
			// ruleid: assay.go.variable-shared-with-goroutine
			total += len(k)
		}(k)
	}
	wg.Wait()
	fmt.Println(total)
	return m
}

func collectLocked(keys []string) map[string]int {
	m := make(map[string]int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for _, k := range keys {
		wg.Add(1)
		go func(k string) {
			defer wg.Done()
			n := 0
			// ok: assay.go.variable-shared-with-goroutine
			n++
			mu.Lock()
			defer mu.Unlock()
			// ok: assay.go.map-shared-with-goroutine
			m[k] = len(k)
			// ok: assay.go.variable-shared-with-goroutine
			total += n
		}(k)
	}
	wg.Wait()
	fmt.Println(total)
	return m
}

func count(n int) int {
	var wg sync.WaitGroup
	c := 0
	words := map[string]bool{}
	for i := 0; i < n; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			// ruleid: assay.go.variable-shared-with-goroutine
			c++
			// ruleid: assay.go.map-shared-with-goroutine
			words["x"] = true
		}()
	}
	wg.Wait()
	return c
}

var hits int
var sessions = make(map[string]string)
var mu sync.Mutex

func visit(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.state-shared-by-handlers
	hits++
	// ruleid: assay.go.state-shared-by-handlers
	sessions[r.RemoteAddr] = "x"
}

func visitLocked(w http.ResponseWriter, r *http.Request) {
	local := 0
	// ok: assay.go.state-shared-by-handlers
	local++
	mu.Lock()
	// ok: assay.go.state-shared-by-handlers
	hits++
	// ok: assay.go.state-shared-by-handlers
	sessions[r.RemoteAddr] = "x"
	mu.Unlock()
}

func write(p string) error {
	// ruleid: assay.go.check-then-use
	if _, err := os.Stat(p); os.IsNotExist(err) {
		return os.WriteFile(p, nil, 0o600)
	}
	return nil
}

func read(p string) error {
	// ruleid: assay.go.check-then-use
	fi, err := os.Lstat(p)
	if err != nil || fi.IsDir() {
		return err
	}
	f, err := os.Open(p)
	if err != nil {
		return err
	}
	return f.Close()
}

func readOpen(p string) error {
	f, err := os.Open(p)
	if err != nil {
		return err
	}
	// ok: assay.go.check-then-use
	fi, err := f.Stat()
	fmt.Println(fi)
	// ok: assay.go.check-then-use
	return err
}

func own(keys []string) {
	for _, k := range keys {
		go func(k string) {
			m := map[string]int{}
			// ok: assay.go.map-shared-with-goroutine
			m[k] = 1
		}(k)
	}
}

var (
	visitors int
	funds    = map[string]int{}
)

func pay(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.state-shared-by-handlers
	visitors++
	name := r.FormValue("name")
	if funds[name] < 3 {
		return
	}
	// ruleid: assay.go.state-shared-by-handlers
	funds[name] -= 3
	sum := 0
	for i := 0; i < 3; i++ {
		part := 1
		for _, c := range name {
			// ok: assay.go.state-shared-by-handlers
			part += int(c)
		}
		// ok: assay.go.state-shared-by-handlers
		sum += part
	}
}

func payLocked(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	// ok: assay.go.state-shared-by-handlers
	funds[r.FormValue("name")] -= 3
}

func group(names []string) ([]string, error) {
	var out []string
	g := new(errgroup.Group)
	for _, n := range names {
		g.Go(func() error {
			s, err := look(n)
			if err != nil {
				return err
			}
			// ruleid: assay.go.variable-shared-with-goroutine
			out = append(out, s)
			return nil
		})
	}
	return out, g.Wait()
}
