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

// ruleid: assay.go.no-csrf-protection
func transferMoney(w http.ResponseWriter, r *http.Request) {
	s, err := store.Get(r, "session")
	if err != nil {
		return
	}
	move(s.Values["user"], r.FormValue("to"), r.FormValue("amount"))
}

// ruleid: assay.go.no-csrf-protection
func updateProfile(w http.ResponseWriter, r *http.Request) {
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

// ruleid: assay.go.no-csrf-protection
func emailHandler(w http.ResponseWriter, r *http.Request) {
	user, ok := currentUser(r)
	if !ok || r.Method != http.MethodPost {
		http.Error(w, "no", http.StatusUnauthorized)
		return
	}
	if _, err := db.Exec("UPDATE members SET email = ? WHERE id = ?", r.FormValue("email"), user.ID); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

// ok: assay.go.no-csrf-protection
func emailHandlerRight(w http.ResponseWriter, r *http.Request) {
	user, ok := currentUser(r)
	if !ok || subtle.ConstantTimeCompare([]byte(r.FormValue("csrf_token")), []byte(user.Token)) != 1 {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	if _, err := db.Exec("UPDATE members SET email = ? WHERE id = ?", r.FormValue("email"), user.ID); err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
	}
}

func routes(mux *http.ServeMux, g *gin.Engine) {
	// ruleid: assay.go.change-by-get
	mux.HandleFunc("GET /posts/{id}/delete", deletePost)
	// ruleid: assay.go.change-by-get
	g.GET("/members/:id/remove", removeMember)
	// ruleid: assay.go.change-by-get
	g.GET("/members/:id/gone", deleteMember)
	// ok: assay.go.change-by-get
	mux.HandleFunc("POST /posts/{id}/delete", deletePost)
	// ok: assay.go.change-by-get
	g.DELETE("/members/:id", removeMember)
	// ok: assay.go.change-by-get
	g.GET("/members/:id/delete", showDeleteForm)
	// ok: assay.go.change-by-get
	g.GET("/members/:id", showMember)
}
