package example

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"net/http"
	"os"
	"strings"
)

func checkAPIKey(provided, known string) bool {
	// ruleid: assay.go.secret-compared-early-out
	return provided == known
}

func tokensEqual(a, b string) bool {
	// ok: assay.go.secret-compared-early-out
	return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1
}

func verifyToken(given, want string) bool {
	// ok: assay.go.secret-compared-early-out
	if len(given) != len(want) {
		return false
	}
	for i := 0; i < len(given); i++ {
		// ruleid: assay.go.secret-compared-early-out
		if given[i] != want[i] {
			return false
		}
	}
	return true
}

func fromEnvironment(r *http.Request) bool {
	// ruleid: assay.go.secret-compared-early-out
	return r.Header.Get("X-Access") == os.Getenv("SERVICE_TOKEN")
}

func fromHeader(r *http.Request, kept string) bool {
	// ok: assay.go.secret-compared-early-out
	if r.Header.Get("Authorization") == "" {
		return false
	}
	// ok: assay.go.secret-compared-early-out
	if r.Header.Get("If-None-Match") == kept {
		return false
	}
	// ruleid: assay.go.secret-compared-early-out
	return r.Header.Get("X-API-Key") == kept
}

func guard(kept string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
		// ruleid: assay.go.secret-compared-early-out
		if given != kept {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func signed(body, given, key []byte) bool {
	m := hmac.New(sha256.New, key)
	m.Write(body)
	sum := m.Sum(nil)
	// ruleid: assay.go.secret-compared-early-out
	return bytes.Equal(given, sum)
}

func signedHex(body, key []byte, given string) bool {
	m := hmac.New(sha256.New, key)
	m.Write(body)
	// ruleid: assay.go.secret-compared-early-out
	return hex.EncodeToString(m.Sum(nil)) == given
}

func signedRight(body, given, key []byte) bool {
	m := hmac.New(sha256.New, key)
	m.Write(body)
	sum := m.Sum(nil)
	// ok: assay.go.secret-compared-early-out
	return hmac.Equal(given, sum)
}

type keeper struct{ storedToken string }

func (k keeper) knows(text string) bool {
	// ruleid: assay.go.secret-compared-early-out
	return strings.Compare(text, k.storedToken) == 0
}

func sameFile(a, b []byte) bool {
	x := sha256.Sum256(a)
	y := sha256.Sum256(b)
	// ok: assay.go.secret-compared-early-out
	return x == y
}

func isKeyword(word, list string) bool {
	// ok: assay.go.secret-compared-early-out
	return word == "func"
}
