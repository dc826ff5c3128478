package internal

import (
	"crypto/rand"
	"fmt"
	"math/big"
)

func sendCode(phone string, send func(to, text string) error) (string, error) {
	n, err := rand.Int(rand.Reader, big.NewInt(1000000))
	if err != nil {
		return "", err
	}
	code := fmt.Sprintf("%06d", n)
	if err := send(phone, "Your code: "+code); err != nil {
		return "", err
	}
	return code, nil
}
