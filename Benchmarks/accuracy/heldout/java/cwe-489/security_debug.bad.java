package app;

import org.h2.server.web.JakartaWebServlet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.*;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.*;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
@EnableWebSecurity(debug = true)
public class SecurityConfig {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http
                .authorizeHttpRequests(r -> r.anyRequest().authenticated())
                .oauth2Login(o -> o.loginPage("/signin"))
                .build();
    }

    @Bean
    ServletRegistrationBean<JakartaWebServlet> databaseConsole() {
        return new ServletRegistrationBean<>(new JakartaWebServlet(), "/console/*");
    }
}
