package server

import (
	"io"
	"net/http"
)

func notes(save func([]byte) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer r.Body.Close()
		data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 256<<10))
		if err != nil {
			http.Error(w, "cannot read", http.StatusBadRequest)
			return
		}
		if err := save(data); err != nil {
			http.Error(w, "cannot save", http.StatusInternalServerError)
		}
	}
}
