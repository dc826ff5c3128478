package example

import (
	"encoding/base64"
	"errors"
	"net/http"
	"strings"

	"golang.org/x/crypto/bcrypt"
)

type member struct{ Name, Hash string }

// ruleid: assay.go.login-ignores-password
func authenticate(username, password string) (*member, error) {
	m, ok := members[username]
	if !ok {
		return nil, errors.New("unknown")
	}
	return m, nil
}

// ruleid: assay.go.login-ignores-password
func login(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("username")
	if _, ok := members[name]; !ok {
		http.Error(w, "unknown", http.StatusUnauthorized)
		return
	}
	http.SetCookie(w, sessionFor(name))
}

// ok: assay.go.login-ignores-password
func signIn(w http.ResponseWriter, r *http.Request) {
	m, err := authenticateRight(r.FormValue("username"), r.FormValue("password"))
	if err != nil {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	http.SetCookie(w, sessionFor(m.Name))
}

// ok: assay.go.login-ignores-password
func authenticateRight(username, password string) (*member, error) {
	m, ok := members[username]
	if !ok {
		return nil, errors.New("unknown")
	}
	// ok: assay.go.password-result-ignored
	if err := bcrypt.CompareHashAndPassword([]byte(m.Hash), []byte(password)); err != nil {
		return nil, err
	}
	return m, nil
}

func loginLoose(m *member, password string) bool {
	// ruleid: assay.go.password-result-ignored
	bcrypt.CompareHashAndPassword([]byte(m.Hash), []byte(password))
	return true
}

func loginEmpty(m *member, password string) bool {
	err := bcrypt.CompareHashAndPassword([]byte(m.Hash), []byte(password))
	// ruleid: assay.go.password-result-ignored
	if err != nil && password != "" {
		return false
	}
	return true
}

func loginNoHash(m *member, password string) bool {
	// ruleid: assay.go.password-result-ignored
	return m.Hash == "" || bcrypt.CompareHashAndPassword([]byte(m.Hash), []byte(password)) == nil
}

func loginChecked(m *member, password string) bool {
	// ok: assay.go.password-result-ignored
	if m.Hash == "" || password == "" {
		return false
	}
	// ok: assay.go.password-result-ignored
	return bcrypt.CompareHashAndPassword([]byte(m.Hash), []byte(password)) == nil
}

func claims(token string) ([]byte, error) {
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		return nil, errors.New("malformed")
	}
	// ruleid: assay.go.token-read-not-verified
	return base64.RawURLEncoding.DecodeString(parts[1])
}

func subject(r *http.Request) string {
	pieces := strings.Split(r.Header.Get("X-Token"), ".")
	// ruleid: assay.go.token-read-not-verified
	body, err := base64.RawStdEncoding.DecodeString(pieces[1])
	if err != nil {
		return ""
	}
	return string(body)
}

func claimsVerified(token string, key []byte) ([]byte, error) {
	parts := strings.Split(token, ".")
	if len(parts) != 3 || !signed(parts[0]+"."+parts[1], parts[2], key) {
		return nil, errors.New("malformed")
	}
	// ok: assay.go.token-read-not-verified
	return base64.RawURLEncoding.DecodeString(parts[1])
}

func version(text string) ([]byte, error) {
	parts := strings.Split(text, ":")
	// ok: assay.go.token-read-not-verified
	return base64.StdEncoding.DecodeString(parts[1])
}

func anyCookie(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// ruleid: assay.go.credential-only-present
		if _, err := r.Cookie("session"); err != nil {
			http.Error(w, "log in", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func anyHeader(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// ruleid: assay.go.credential-only-present
		if r.Header.Get("Authorization") == "" {
			http.Error(w, "log in", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func knownHeader(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// ok: assay.go.credential-only-present
		if r.Header.Get("Authorization") == "" {
			http.Error(w, "log in", http.StatusUnauthorized)
			return
		}
		if !tokens.Valid(r.Header.Get("Authorization")) {
			http.Error(w, "log in", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

func knownCookie(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// ok: assay.go.credential-only-present
		c, err := r.Cookie("session")
		if err != nil || !store.Has(c.Value) {
			http.Error(w, "log in", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// ruleid: assay.go.refused-and-let-in
		if !allowed(r) {
			http.Error(w, "no", http.StatusForbidden)
		}
		next.ServeHTTP(w, r)
	})
}

func secretPage(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.refused-and-let-in
	if current(r) == nil {
		http.Redirect(w, r, "/login", http.StatusFound)
	}
	w.Write(page)
}

func secretPageRight(w http.ResponseWriter, r *http.Request) {
	// ok: assay.go.refused-and-let-in
	if current(r) == nil {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	w.Write(page)
	// ok: assay.go.refused-and-let-in
	if !allowed(r) {
		http.Error(w, "no", http.StatusForbidden)
	}
}

func currentUser(r *http.Request) string {
	// ruleid: assay.go.identity-from-client
	return r.Header.Get("X-User-ID")
}

func userOf(r *http.Request) (string, error) {
	c, err := r.Cookie("user_id")
	if err != nil {
		return "", err
	}
	// ruleid: assay.go.identity-from-client
	return c.Value, nil
}

func userOfSession(r *http.Request) (string, error) {
	c, err := r.Cookie("session")
	if err != nil {
		return "", err
	}
	// ok: assay.go.identity-from-client
	return sessions.User(c.Value)
}

func userAgent(r *http.Request) string {
	// ok: assay.go.identity-from-client
	return r.Header.Get("User-Agent")
}
