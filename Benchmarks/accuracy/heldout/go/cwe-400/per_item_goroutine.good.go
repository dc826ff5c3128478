package service

import (
	"encoding/json"
	"net/http"
	"sync"
)

func resizeAll(w http.ResponseWriter, r *http.Request) {
	var names []string
	body := http.MaxBytesReader(w, r.Body, 1<<20)
	if err := json.NewDecoder(body).Decode(&names); err != nil {
		http.Error(w, "bad list", http.StatusBadRequest)
		return
	}
	if len(names) > 200 {
		http.Error(w, "too many images", http.StatusBadRequest)
		return
	}
	var wg sync.WaitGroup
	for _, n := range names {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer wg.Done()
			defer func() { <-slots }()
			resize(n)
		}()
	}
	wg.Wait()
}

var slots = make(chan struct{}, 8)

var resize func(name string)
