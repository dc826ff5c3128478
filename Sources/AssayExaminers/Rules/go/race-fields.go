package example

import (
	"fmt"
	"net/http"
	"sync"
	"testing"
)

type board struct {
	mu     sync.RWMutex
	served int
	scores map[string]int
	names  []string
}

func (b *board) count(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.field-shared-by-handlers
	b.served++
	fmt.Fprintf(w, "%d", b.served)
}

func (b *board) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if len(name) > 20 {
		return
	}
	// ruleid: assay.go.field-shared-by-handlers
	b.scores[name] = len(name)
	// ruleid: assay.go.field-shared-by-handlers
	b.names = append(b.names, name)
}

func (b *board) countLocked(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	// ok: assay.go.field-shared-by-handlers
	b.served++
	b.mu.Unlock()
	seen := map[string]int{}
	// ok: assay.go.field-shared-by-handlers
	seen["x"]++
}

func (b *board) load(name string) {
	// ok: assay.go.field-shared-by-handlers
	b.scores[name] = 1
}

func limiter() http.HandlerFunc {
	calls := 0
	perClient := map[string]int{}
	return func(w http.ResponseWriter, r *http.Request) {
		// ruleid: assay.go.captured-by-handler
		calls++
		// ruleid: assay.go.captured-by-handler
		perClient[r.RemoteAddr]++
		local := 0
		// ok: assay.go.captured-by-handler
		local++
	}
}

func limiterLocked() http.HandlerFunc {
	calls := 0
	var mu sync.Mutex
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		// ok: assay.go.captured-by-handler
		calls++
	}
}

func (b *board) put(name string, n int) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	// ruleid: assay.go.written-under-read-lock
	b.scores[name] = n
}

func (b *board) drop(name string) {
	b.mu.RLock()
	// ruleid: assay.go.written-under-read-lock
	delete(b.scores, name)
	b.mu.RUnlock()
}

func (b *board) putLocked(name string, n int) {
	b.mu.RLock()
	_, known := b.scores[name]
	b.mu.RUnlock()
	if known {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	// ok: assay.go.written-under-read-lock
	b.scores[name] = n
}

func (b *board) get(name string) int {
	b.mu.RLock()
	defer b.mu.RUnlock()
	// ok: assay.go.written-under-read-lock
	return b.scores[name]
}

type stock struct {
	mu   sync.Mutex
	left int
	hits int
}

func (s *stock) take(n int) bool {
	// ruleid: assay.go.checked-before-lock
	if s.left >= n {
		s.mu.Lock()
		s.left -= n
		s.mu.Unlock()
		return true
	}
	return false
}

func (s *stock) takeOrFail(n int) error {
	// ruleid: assay.go.checked-before-lock
	if s.left < n {
		return fmt.Errorf("sold out")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.left -= n
	return nil
}

func (s *stock) takeLocked(n int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	// ok: assay.go.checked-before-lock
	if s.left < n {
		return false
	}
	s.left -= n
	return true
}

func (s *stock) logged(n int) {
	// ok: assay.go.checked-before-lock
	if n > 3 {
		s.mu.Lock()
		s.left -= 1
		s.mu.Unlock()
	}
}

type tally struct{ n int }

func (t *tally) add() { t.n++ }

type safeTally struct {
	mu sync.Mutex
	n  int
}

func (t *safeTally) addSafe() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.n++
}

func tallies() {
	t := &tally{}
	s := &safeTally{}
	var wg sync.WaitGroup
	for i := 0; i < 100; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			// ruleid: assay.go.method-shared-with-goroutine
			t.add()
			// ok: assay.go.method-shared-with-goroutine
			s.addSafe()
		}()
		// ruleid: assay.go.method-shared-with-goroutine
		go t.add()
	}
	// ok: assay.go.method-shared-with-goroutine
	t.add()
	wg.Wait()
}

func TestCalls(t *testing.T) {
	calls := 0
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		// ok: assay.go.captured-by-handler
		calls++
	})
}
