package service

import (
	"crypto/rand"
	"errors"
	"golang.org/x/crypto/scrypt"
	"os"
)

func keyFor(passphrase string, file *os.File) ([]byte, error) {
	if passphrase == "" {
		return nil, errors.New("empty passphrase")
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return nil, err
	}
	if _, err := file.Write(salt); err != nil {
		return nil, err
	}
	return scrypt.Key([]byte(passphrase), salt, 1<<17, 8, 1, 32)
}
