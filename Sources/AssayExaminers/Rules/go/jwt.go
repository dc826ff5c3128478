package example

import (
	"crypto/hmac"
	"crypto/subtle"
	"errors"

	"github.com/golang-jwt/jwt/v5"
)

func claims(s string, key []byte) error {
	// ruleid: assay.go.jwt-not-verified
	tok, _, err := new(jwt.Parser).ParseUnverified(s, jwt.MapClaims{})
	if err != nil {
		return err
	}
	_ = tok
	// ruleid: assay.go.jwt-not-verified
	out := jwt.NewWithClaims(jwt.SigningMethodNone, jwt.MapClaims{})
	_ = out
	// ruleid: assay.go.jwt-algorithm-not-checked, assay.go.jwt-result-ignored
	t2, _ := jwt.Parse(s, func(t *jwt.Token) (interface{}, error) {
		return key, nil
	})
	_ = t2
	// ruleid: assay.go.jwt-algorithm-not-checked
	t3, err := jwt.ParseWithClaims(s, &jwt.RegisteredClaims{}, func(t *jwt.Token) (interface{}, error) {
		return key, nil
	})
	_ = t3
	// ok: assay.go.jwt-algorithm-not-checked
	t4, err := jwt.Parse(s, func(t *jwt.Token) (interface{}, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, errors.New("algorithm")
		}
		return key, nil
	})
	_ = t4
	// ok: assay.go.jwt-algorithm-not-checked, assay.go.jwt-result-ignored, assay.go.jwt-not-verified
	t5, err := jwt.Parse(s, func(t *jwt.Token) (interface{}, error) {
		return key, nil
	}, jwt.WithValidMethods([]string{"HS256"}))
	_ = t5
	// ruleid: assay.go.jwt-result-ignored
	t6, _ := jwt.Parse(s, keyFunc)
	_ = t6
	// ok: assay.go.jwt-result-ignored, assay.go.jwt-not-verified
	t7, err := jwt.Parse(s, keyFunc)
	_ = t7
	return err
}

func compare(token, expectedToken string, mac, expectedMAC []byte) bool {
	apiKey := token
	// ruleid: assay.go.secret-compared-early-out
	if apiKey == expectedToken {
		return true
	}
	// ruleid: assay.go.secret-compared-early-out
	if string(mac) != string(expectedMAC) && apiKey != storedKey {
		return false
	}
	// ok: assay.go.secret-compared-early-out
	if apiKey == "" {
		return false
	}
	// ok: assay.go.secret-compared-early-out
	if subtle.ConstantTimeCompare([]byte(apiKey), []byte(expectedToken)) == 1 {
		return true
	}
	// ok: assay.go.secret-compared-early-out
	return hmac.Equal(mac, expectedMAC)
}
