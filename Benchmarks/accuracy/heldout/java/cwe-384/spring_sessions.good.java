package conf;

import org.springframework.context.annotation.*;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class SessionConfig {

    @Bean
    SecurityFilterChain web(HttpSecurity http) throws Exception {
        return http
            .authorizeHttpRequests(r -> r.anyRequest().authenticated())
            .formLogin(Customizer.withDefaults())
            .sessionManagement(s -> s
                .sessionFixation().migrateSession()
                .maximumSessions(3))
            .build();
    }
}
