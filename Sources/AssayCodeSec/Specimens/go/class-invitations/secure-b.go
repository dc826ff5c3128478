// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package invitations

import (
	"crypto/rand"
	"errors"
	"math/big"
	"strings"
)

var codeLetters = strings.Split("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", "")

var errShortCode = errors.New("a code needs at least 8 characters")

func pickLetter() (string, error) {
	place, err := rand.Int(rand.Reader, big.NewInt(int64(len(codeLetters))))
	if err != nil {
		return "", err
	}
	return codeLetters[place.Int64()], nil
}

// NewInviteCode makes a code with which a parent joins a class.
func NewInviteCode(codeLength int) (string, error) {
	if codeLength < 8 {
		return "", errShortCode
	}
	code := ""
	for len(code) < codeLength {
		letter, err := pickLetter()
		if err != nil {
			return "", err
		}
		code += letter
	}
	return code, nil
}
