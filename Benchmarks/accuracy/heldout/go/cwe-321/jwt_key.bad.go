package internal

import (
	"github.com/golang-jwt/jwt/v5"
	"time"
)

func issue(user string) (string, error) {
	claims := jwt.MapClaims{
		"sub": user,
		"exp": time.Now().Add(time.Hour).Unix(),
	}
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	return t.SignedString([]byte("my-app-signing-key-2024-prod"))
}
