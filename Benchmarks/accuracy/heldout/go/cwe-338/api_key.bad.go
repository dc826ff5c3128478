package jobs

import "math/rand"

const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEF"

func NewAPIKey() (string, error) {
	b := make([]byte, 32)
	for i := range b {
		b[i] = alphabet[rand.Intn(len(alphabet))]
	}
	return "ak_" + string(b), nil
}
