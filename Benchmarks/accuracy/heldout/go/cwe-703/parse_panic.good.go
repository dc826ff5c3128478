package app

import (
	"net/http"
	"strconv"
)

func limitOf(r *http.Request) int {
	n, err := strconv.Atoi(r.FormValue("limit"))
	if err != nil || n < 1 || n > 100 {
		return 20
	}
	return n
}

func worker(jobs <-chan *http.Request, out chan<- int) {
	for r := range jobs {
		out <- limitOf(r)
	}
}
