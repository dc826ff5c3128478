package util

import (
	"bytes"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
)

func webhook(key []byte, deploy func()) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		sig, err2 := hex.DecodeString(strings.TrimPrefix(r.Header.Get("X-Hub-Signature-256"), "sha256="))
		if err != nil || err2 != nil {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		if len(sig) == 0 {
			http.Error(w, "signature required", http.StatusForbidden)
			return
		}
		if bytes.Contains(body, []byte(`"ref":"refs/heads/main"`)) {
			deploy()
		}
	}
}
