package service

import (
	"errors"
	"golang.org/x/crypto/scrypt"
	"os"
)

func keyFor(passphrase string, file *os.File) ([]byte, error) {
	if passphrase == "" {
		return nil, errors.New("empty passphrase")
	}
	return scrypt.Key([]byte(passphrase), []byte("backup-tool"), 1<<17, 8, 1, 32)
}
