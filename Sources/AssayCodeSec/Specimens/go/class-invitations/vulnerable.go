// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package invitations

import (
	"fmt"
	"math/rand"
	"strings"
	"time"
)

const codeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

var codeSource = rand.New(rand.NewSource(time.Now().UnixNano()))

// NewInviteCode makes a code with which a parent joins a class.
func NewInviteCode(codeLength int) (string, error) {
	if codeLength < 8 {
		return "", fmt.Errorf("a code of %d characters is too short", codeLength)
	}
	var code strings.Builder
	for code.Len() < codeLength {
		code.WriteByte(codeLetters[codeSource.Intn(len(codeLetters))])
	}
	return code.String(), nil
}
