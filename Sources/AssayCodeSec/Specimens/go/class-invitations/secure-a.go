// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package invitations

import (
	"crypto/rand"
	"fmt"
)

const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

// NewInviteCode makes a code with which a parent joins a class.
func NewInviteCode(codeLength int) (string, error) {
	if codeLength < 8 {
		return "", fmt.Errorf("a code of %d characters is too short", codeLength)
	}
	code := make([]byte, codeLength)
	if _, err := rand.Read(code); err != nil {
		return "", fmt.Errorf("no code: %w", err)
	}
	for index := range code {
		code[index] = codeLetters[code[index]&31]
	}
	return string(code), nil
}
