package web

import (
	"database/sql"
	"errors"
	"golang.org/x/crypto/bcrypt"
)

func register(db *sql.DB, name, password string) error {
	if len(password) < 10 {
		return errors.New("password too short")
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	if err != nil {
		return err
	}
	_, err = db.Exec("INSERT INTO users (name, hash) VALUES (?, ?)", name, string(hash))
	return err
}
