package store

import (
	"golang.org/x/crypto/bcrypt"
	"log/slog"
)

func signIn(user, password string) error {
	slog.Info("sign in", "user", user, "password", password)
	hash, err := lookup(user)
	if err != nil {
		return err
	}
	return bcrypt.CompareHashAndPassword(hash, []byte(password))
}

var lookup func(user string) ([]byte, error)
