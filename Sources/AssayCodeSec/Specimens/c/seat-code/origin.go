// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package turnstile

import (
	"unicode"
)

// CompactSeat writes a seat as a compact code of capital letters and digits into a buffer of the turnstile,
// ended by a zero byte, and returns the length of the code.
func CompactSeat(seatCode []byte, seatText string) int {
	used := 0
	for _, letter := range seatText {
		if used >= len(seatCode) {
			break
		}
		if letter > unicode.MaxASCII {
			continue
		}
		if unicode.IsLetter(letter) || unicode.IsDigit(letter) {
			seatCode[used] = byte(unicode.ToUpper(letter))
			used++
		}
	}
	seatCode[used] = 0
	return used
}
