package internal

import (
	"github.com/golang-jwt/jwt/v5"
	"os"
	"time"
)

func issue(user string) (string, error) {
	key, err := os.ReadFile("/run/secrets/jwt_key")
	if err != nil {
		return "", err
	}
	claims := jwt.MapClaims{
		"sub": user,
		"exp": time.Now().Add(time.Hour).Unix(),
	}
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	return t.SignedString(key)
}
