package example

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"net/http"
	"net/smtp"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

// ruleid: assay.go.password-in-source
const apiKey = "sk_live_9aJ3kLmQ72"

// ok: assay.go.password-in-source
const passwordHeader = "X-Password-Header"

var signKey = []byte("very-secret-signing-key")

// ruleid: assay.go.key-in-source
var store = sessions.NewCookieStore([]byte("another-secret"))

func connect() (*sql.DB, error) {
	// ruleid: assay.go.password-in-source
	dbPassword := "Tr0ub4dor&3"
	_ = dbPassword
	// ok: assay.go.password-in-source
	password := os.Getenv("DB_PASSWORD")
	_ = password
	// ruleid: assay.go.password-passed-as-constant
	_, err := sql.Open("mysql", "root:hunter22@tcp(127.0.0.1:3306)/app")
	// ruleid: assay.go.password-passed-as-constant
	_ = smtp.PlainAuth("", "me@example.com", "hunter22", "mail.example.com")
	// ok: assay.go.password-passed-as-constant
	_, err = sql.Open("mysql", os.Getenv("DSN"))
	// ok: assay.go.password-passed-as-constant
	return nil, err
}

func login(w http.ResponseWriter, r *http.Request) {
	pass := r.FormValue("password")
	// ruleid: assay.go.password-compared-with-constant
	if pass == "letmein" {
		w.WriteHeader(200)
	}
	// ruleid: assay.go.password-compared-with-constant, assay.go.refused-and-let-in
	if r.Header.Get("X-Api-Key") != "abcdef123456" {
		w.WriteHeader(403)
	}
	// ok: assay.go.password-compared-with-constant
	if pass == "" {
		w.WriteHeader(400)
	}
	// ok: assay.go.password-compared-with-constant
	if r.FormValue("kind") == "password" {
		w.WriteHeader(400)
	}
}

func crypt(key []byte, tok *jwt.Token) (string, error) {
	// ruleid: assay.go.key-in-source, assay.go.error-overwritten
	_, err := aes.NewCipher([]byte("0123456789abcdef"))
	// ruleid: assay.go.key-in-source
	_, err = tok.SignedString(signKey)
	// ruleid: assay.go.key-in-source
	_ = hmac.New(sha256.New, []byte("secret-hmac-key"))
	// ok: assay.go.key-in-source
	_, err = aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	// ok: assay.go.key-in-source
	return tok.SignedString([]byte(os.Getenv("JWT_KEY")))
}
