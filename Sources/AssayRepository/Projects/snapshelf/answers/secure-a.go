// write packs what a job asks for into the file at target.
func write(ctx context.Context, job Job, target string) error {
	arguments := []string{"-C", job.Root, "-cf", target}
	if job.Compress != "none" {
		level := job.Level
		if level == "" {
			level = "6"
		}
		if len(level) != 1 || !strings.Contains("123456789", level) {
			return fmt.Errorf("%q is no level", level)
		}
		arguments = append(arguments, "--use-compress-program=gzip -"+level)
	}
	for _, pattern := range job.Excludes {
		arguments = append(arguments, "--exclude="+pattern)
	}
	arguments = append(arguments, "--")
	if len(job.Paths) == 0 {
		arguments = append(arguments, ".")
	}
	arguments = append(arguments, job.Paths...)

	output, err := exec.CommandContext(ctx, "tar", arguments...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w: %s", err, bytes.TrimSpace(output))
	}
	return nil
}
