package example

import (
	"net/http"

	"github.com/gorilla/sessions"
	"github.com/gorilla/websocket"
	"golang.org/x/crypto/ssh"
)

var store = sessions.NewCookieStore(key)

func admin(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.auth-by-header
	if r.Header.Get("X-Admin") == "true" {
		w.WriteHeader(200)
	}
	ck, err := r.Cookie("role")
	if err != nil {
		return
	}
	// ruleid: assay.go.auth-by-header
	if ck.Value == "admin" {
		w.WriteHeader(200)
	}
	// ok: assay.go.auth-by-header
	if r.Header.Get("Accept") == "text/html" {
		w.WriteHeader(200)
	}
	// ok: assay.go.auth-by-header
	if r.FormValue("mode") == "full" {
		w.WriteHeader(200)
	}
}

func server(check func(ssh.ConnMetadata, []byte) (*ssh.Permissions, error)) {
	// ruleid: assay.go.auth-by-header
	_ = &ssh.ServerConfig{NoClientAuth: true}
	// ok: assay.go.auth-by-header
	_ = &ssh.ServerConfig{PasswordCallback: check}
}

func transferMoney(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.no-csrf-protection
	s, err := store.Get(r, "session")
	if err != nil {
		return
	}
	move(s.Values["user"], r.FormValue("to"), r.FormValue("amount"))
}

func updateProfile(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.no-csrf-protection
	s, err := store.Get(r, "session")
	if err != nil {
		return
	}
	rename(s.Values["user"], r.PostFormValue("name"))
}

// ok: assay.go.no-csrf-protection
func deleteProfile(w http.ResponseWriter, r *http.Request) {
	s, err := store.Get(r, "session")
	if err != nil || !validCSRF(s, r.FormValue("csrf_token")) {
		return
	}
	remove(s.Values["user"])
}

// ok: assay.go.no-csrf-protection
func showProfile(w http.ResponseWriter, r *http.Request) {
	s, err := store.Get(r, "session")
	_ = s
	_ = err
}

// ruleid: assay.go.csrf-switched-off
var upgrader = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}

// ok: assay.go.csrf-switched-off
var upgrader2 = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return r.Header.Get("Origin") == "https://example.com" }}

func sockets(u *websocket.Upgrader) {
	// ruleid: assay.go.csrf-switched-off
	u.CheckOrigin = func(r *http.Request) bool { return true }
	// ok: assay.go.csrf-switched-off
	u.ReadBufferSize = 100
}
