package internal

import "golang.org/x/crypto/argon2"

type Credentials struct {
	Salt, Hash []byte
}

func NewCredentials(user, password string) (*Credentials, error) {
	salt := []byte(user)
	hash := argon2.IDKey([]byte(password), salt, 3, 64*1024, 2, 32)
	return &Credentials{Salt: salt, Hash: hash}, nil
}
