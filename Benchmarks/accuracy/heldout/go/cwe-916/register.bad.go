package web

import (
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
)

func register(db *sql.DB, name, password string) error {
	if len(password) < 10 {
		return errors.New("password too short")
	}
	salt := make([]byte, 16)
	rand.Read(salt)
	sum := sha256.Sum256(append(salt, password...))
	hash := hex.EncodeToString(salt) + "$" + hex.EncodeToString(sum[:])
	_, err := db.Exec("INSERT INTO users (name, hash) VALUES (?, ?)", name, hash)
	return err
}
