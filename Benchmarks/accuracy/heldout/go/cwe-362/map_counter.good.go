package web

import (
	"fmt"
	"net/http"
	"sync"
)

type Hits struct {
	mu sync.Mutex
	m  map[string]int
}

func NewHits() *Hits { return &Hits{m: map[string]int{}} }

func (h *Hits) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.m[r.URL.Path]++
	n := h.m[r.URL.Path]
	h.mu.Unlock()
	fmt.Fprintf(w, "seen %d times\n", n)
}
