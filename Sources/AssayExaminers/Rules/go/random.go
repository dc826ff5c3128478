package example

import (
	"fmt"
	"math/rand"
	"time"
)

func generateToken(n int) string {
	const letters = "abcdef"
	b := make([]byte, n)
	for i := range b {
		// ruleid: assay.go.predictable-random
		b[i] = letters[rand.Intn(len(letters))]
	}
	return string(b)
}

func signup() {
	// ruleid: assay.go.predictable-random
	otp := fmt.Sprintf("%06d", rand.Intn(1000000))
	fmt.Println(otp)
	// ok: assay.go.predictable-random
	dice := rand.Intn(6) + 1
	fmt.Println(dice)
}

func backoff(i int) time.Duration {
	// ok: assay.go.predictable-random
	return time.Duration(rand.Intn(1000)) * time.Millisecond
}

func newSessionToken(user string) string {
	// ruleid: assay.go.secret-from-clock
	return fmt.Sprintf("%s-%d", user, time.Now().UnixNano())
}

func reset() {
	// ruleid: assay.go.secret-from-clock
	resetToken := fmt.Sprint(time.Now().Unix())
	fmt.Println(resetToken)
	// ok: assay.go.secret-from-clock
	started := time.Now().Unix()
	// ok: assay.go.secret-from-clock
	fmt.Println(started)
}

func start() {
	// ruleid: assay.go.constant-seed
	rand.Seed(42)
	// ruleid: assay.go.constant-seed
	r := rand.New(rand.NewSource(7))
	// ok: assay.go.constant-seed
	q := rand.New(rand.NewSource(time.Now().UnixNano()))
	// ok: assay.go.constant-seed
	fmt.Println(r.Intn(5), q.Intn(5))
}
