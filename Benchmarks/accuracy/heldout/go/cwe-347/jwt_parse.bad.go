package service

import "github.com/golang-jwt/jwt/v5"

func subject(raw string, key []byte) (string, error) {
	claims := jwt.MapClaims{}
	_, _, err := jwt.NewParser().ParseUnverified(raw, claims)
	if err != nil {
		return "", err
	}
	return claims.GetSubject()
}
