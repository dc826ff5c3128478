package internal

import (
	"fmt"
	"math/rand"
	"time"
)

func sendCode(phone string, send func(to, text string) error) (string, error) {
	r := rand.New(rand.NewSource(time.Now().UnixNano()))
	code := fmt.Sprintf("%06d", r.Intn(1000000))
	if err := send(phone, "Your code: "+code); err != nil {
		return "", err
	}
	return code, nil
}
