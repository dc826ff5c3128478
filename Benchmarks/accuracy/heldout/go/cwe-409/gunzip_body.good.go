package internal

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
)

func importData(w http.ResponseWriter, r *http.Request) {
	zr, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "not gzip", http.StatusBadRequest)
		return
	}
	defer zr.Close()
	const limit = 20 << 20
	data, err := io.ReadAll(io.LimitReader(zr, limit+1))
	if err != nil || len(data) > limit {
		http.Error(w, "bad data", http.StatusBadRequest)
		return
	}
	fmt.Fprintf(w, "%d bytes imported\n", len(data))
}
