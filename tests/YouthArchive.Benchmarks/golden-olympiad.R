# What base R makes of one CSV file of an olympiad's marks: JSON on standard output, seventeen digits.
# First column: the language group; a row "max" tells the points of each item (hundredths), without one an item is right or wrong.
# Classical statistics by cor and cov, Mantel-Haenszel by mantelhaen.test, the two-parameter model by optim over Gauss-Hermite nodes.
d <- read.csv(commandArgs(trailingOnly = TRUE)[1], colClasses = c(group = "character"))
most <- if (any(d$group == "max")) unlist(d[d$group == "max", -1]) else rep(1, ncol(d) - 1)
d <- d[d$group != "max", ]
x <- as.matrix(d[, -1])
total <- rowSums(x)
number <- function(v) ifelse(is.finite(v), sprintf("%.17g", v), "null")
list_of <- function(v) paste0("[", paste(number(unname(v)), collapse = ", "), "]")
each <- function(f) sapply(seq_len(ncol(x)), f)

with_total <- each(function(i) cov(x[, i], total))
root <- ifelse(with_total >= 0, sqrt(pmax(with_total, 0)), NA)
alpha <- ncol(x) / (ncol(x) - 1) * (1 - sum(apply(x, 2, var)) / var(total))
scale <- if (max(most) > 1) 100 else 1
cat("{\n  \"r\": \"", R.version$major, ".", R.version$minor, "\",\n", sep = "")
cat("  \"facility\": ", list_of(colMeans(x) / most), ",\n", sep = "")
cat("  \"deviation\": ", list_of(apply(x, 2, sd) / scale), ",\n", sep = "")
cat("  \"discrimination\": ", list_of(each(function(i) 100 * cor(x[, i], total - x[, i]))), ",\n", sep = "")
cat("  \"efficiency\": ", list_of(each(function(i) 100 * cov(x[, i], total - x[, i]) / cov(sort(x[, i]), sort(total - x[, i])))), ",\n", sep = "")
cat("  \"withItem\": ", list_of(each(function(i) cor(x[, i], total))), ",\n", sep = "")
cat("  \"effectiveWeight\": ", list_of(root / sum(root, na.rm = TRUE)), ",\n", sep = "")
cat("  \"alpha\": ", number(alpha), ",\n  \"standardError\": ", number(sd(total) / scale * sqrt(1 - alpha)), ",\n", sep = "")
cat("  \"errorRatio\": ", number(100 * sqrt(1 - alpha)), sep = "")

if (max(most) == 1) {
  groups <- names(sort(table(d$group), decreasing = TRUE))
  if (length(groups) == 2) {
    focal <- factor(d$group, levels = groups)
    one <- function(i, kept) {
      score <- rowSums(x[, union(kept, i), drop = FALSE])
      counts <- table(focal, factor(x[, i], levels = c(1, 0)), score)
      both <- apply(counts, 3, function(k) all(rowSums(k) > 0))
      test <- mantelhaen.test(counts[, , both])
      log_odds <- log(unname(test$estimate))
      # The interval is the estimate times and by exp(1.96 standard errors) of Robins, Breslow and Greenland.
      error <- (log(test$conf.int[2]) - log_odds) / qnorm(0.975)
      delta <- -2.35 * log_odds
      kind <- if (abs(delta) < 1 || test$statistic < qchisq(0.95, 1)) "A"
        else if (abs(delta) >= 1.5 && (abs(delta) - 1) / (2.35 * error) > qnorm(0.95)) "C" else "B"
      list(odds = exp(log_odds), chi = unname(test$statistic), error = 2.35 * error, kind = kind)
    }
    left <- integer(0)
    repeat {
      found <- lapply(seq_len(ncol(x)), one, kept = setdiff(seq_len(ncol(x)), left))
      now <- which(sapply(found, function(f) f$kind) != "A")
      if (identical(as.integer(now), as.integer(left))) break
      left <- now
    }
    cat(",\n  \"odds\": ", list_of(sapply(found, function(f) f$odds)), ",\n  \"chiSquare\": ", list_of(sapply(found, function(f) f$chi)), sep = "")
    cat(",\n  \"deltaError\": ", list_of(sapply(found, function(f) f$error)), sep = "")
    cat(",\n  \"classes\": [", paste0("\"", sapply(found, function(f) f$kind), "\"", collapse = ", "), "]", sep = "")
  }

  # Gauss-Hermite nodes for the standard normal by Golub and Welsch.
  n <- 61
  j <- matrix(0, n, n)
  j[cbind(1:(n - 1), 2:n)] <- j[cbind(2:n, 1:(n - 1))] <- sqrt(1:(n - 1))
  e <- eigen(j, symmetric = TRUE)
  theta <- e$values
  weight <- e$vectors[1, ]^2
  key <- apply(x, 1, paste, collapse = "")
  patterns <- x[!duplicated(key), , drop = FALSE]
  counts <- as.vector(table(factor(key, levels = unique(key))))
  k <- ncol(x)
  given <- function(p) {
    z <- outer(theta, p[1:k]) + rep(p[k + 1:k], each = n)
    exp(patterns %*% t(plogis(z, log.p = TRUE)) + (1 - patterns) %*% t(plogis(-z, log.p = TRUE)))
  }
  loss <- function(p) -sum(counts * log(given(p) %*% weight))
  slope <- function(p) {
    l <- given(p)
    post <- l * rep(weight, each = nrow(l))
    post <- post / rowSums(post) * counts
    z <- outer(theta, p[1:k]) + rep(p[k + 1:k], each = n)
    off <- t(post) %*% patterns - colSums(post) * plogis(z)
    -c(colSums(off * theta), colSums(off))
  }
  p <- c(rep(1, k), qlogis(colMeans(x)))
  for (again in 1:3) p <- optim(p, loss, slope, method = "BFGS", control = list(maxit = 2000, reltol = 1e-15))$par
  post <- given(p)[match(key, unique(key)), ] * rep(weight, each = nrow(x))
  post <- post / rowSums(post)
  ability <- post %*% theta
  cat(",\n  \"slope\": ", list_of(p[1:k]), ",\n  \"intercept\": ", list_of(p[k + 1:k]), ",\n  \"logLikelihood\": ", number(-loss(p)), sep = "")
  first <- !duplicated(key) & cumsum(!duplicated(key)) <= 40
  cat(",\n  \"abilityOf\": [", paste(which(first) - 1, collapse = ", "), "]", sep = "")
  cat(",\n  \"ability\": ", list_of(ability[first]), ",\n  \"abilityError\": ", list_of(sqrt(post %*% theta^2 - ability^2)[first]), sep = "")
}
cat("\n}\n")
