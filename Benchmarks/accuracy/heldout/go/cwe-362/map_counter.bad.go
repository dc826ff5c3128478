package web

import (
	"fmt"
	"net/http"
)

type Hits struct{ m map[string]int }

func NewHits() *Hits { return &Hits{m: map[string]int{}} }

func (h *Hits) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.m[r.URL.Path]++
	fmt.Fprintf(w, "seen %d times\n", h.m[r.URL.Path])
}
