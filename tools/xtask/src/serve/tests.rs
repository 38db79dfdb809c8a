use axum::body::Body;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::*;

/// A site with one file of each kind, and what the server answers for `path`.
async fn answer(path: &str) -> Response {
    answer_to(path, "identity").await
}

/// The same for who takes some encodings.
async fn answer_to(path: &str, accepts: &str) -> Response {
    let site = tempfile::tempdir().unwrap();
    fs::create_dir(site.path().join("assets")).unwrap();
    for (name, contents) in [
        ("index.html", "<!doctype html>"),
        ("sw.js", "1"),
        ("assets/index-0aB_9cD-.js", "1"),
        ("assets/index-BxY12345.css", "a{}"),
        (
            "assets/khulasa_bg-DEADBEEF.wasm",
            "\0asm, and more than is too little to be compressed",
        ),
        ("assets/khulasa.model-qS7IIo6V.gz", "\u{1f}"),
    ] {
        fs::write(site.path().join(name), contents).unwrap();
    }
    let policy = read_policy(&Project::find().unwrap()).unwrap();
    let request = Request::builder()
        .uri(path)
        .header(header::ACCEPT_ENCODING, accepts)
        .body(Body::empty())
        .unwrap();
    router(site.path(), policy).oneshot(request).await.unwrap()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

#[test]
fn the_committed_policy_lets_wasm_run_and_nothing_leave() {
    let policy = read_policy(&Project::find().unwrap()).unwrap();
    let policy = policy.to_str().unwrap();
    let directives: Vec<_> = policy.split(';').map(str::trim).collect();
    for directive in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(
            directives.contains(&directive),
            "{directive} is missing from {policy}"
        );
    }
    for loose in ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"] {
        let sources = policy.split([' ', ';']);
        assert!(
            sources.into_iter().all(|source| source != loose),
            "{loose} in {policy}"
        );
    }
}

#[test]
fn every_answer_carries_the_policy_even_one_that_is_not_found() {
    for path in ["/", "/assets/index-0aB_9cD-.js", "/absent.html"] {
        let response = run(answer(path));
        assert!(
            header(&response, "content-security-policy").starts_with("default-src 'none'"),
            "{path}"
        );
        assert_eq!(
            header(&response, "x-content-type-options"),
            "nosniff",
            "{path}"
        );
        assert_eq!(
            header(&response, "referrer-policy"),
            "no-referrer",
            "{path}"
        );
    }
    assert_eq!(run(answer("/absent.html")).status(), StatusCode::NOT_FOUND);
}

#[test]
fn the_page_is_asked_for_again_and_hashed_files_are_kept() {
    for path in ["/", "/index.html", "/sw.js", "/assets/absent-0aB_9cD-.js"] {
        assert_eq!(
            header(&run(answer(path)), "cache-control"),
            "no-cache",
            "{path}"
        );
    }
    for path in [
        "/assets/index-0aB_9cD-.js",
        "/assets/khulasa_bg-DEADBEEF.wasm",
        "/assets/khulasa.model-qS7IIo6V.gz",
    ] {
        assert_eq!(
            header(&run(answer(path)), "cache-control"),
            "public, max-age=31536000, immutable",
            "{path}"
        );
    }
}

#[test]
fn only_names_that_end_in_a_hash_count_as_hashed() {
    assert!(has_hash("/assets/khulasa_bg-BxY12_-5.wasm"));
    assert!(!has_hash("/index-0aB_9cD1.js"), "outside assets");
    assert!(!has_hash("/assets/plain.js"));
    assert!(!has_hash("/assets/-0aB_9cD1.js"));
    assert!(!has_hash("/assets/سلام.js"));
}

#[test]
fn types_are_what_browsers_insist_on() {
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/sw.js", "text/javascript; charset=utf-8"),
        ("/assets/index-BxY12345.css", "text/css; charset=utf-8"),
        ("/assets/khulasa_bg-DEADBEEF.wasm", "application/wasm"),
        (
            "/assets/khulasa.model-qS7IIo6V.gz",
            "application/octet-stream",
        ),
    ] {
        assert_eq!(header(&run(answer(path)), "content-type"), kind, "{path}");
    }
}

#[test]
fn text_is_compressed_for_who_takes_it_and_the_model_is_not() {
    for (path, encoding) in [
        ("/assets/khulasa_bg-DEADBEEF.wasm", "gzip"),
        ("/assets/khulasa.model-qS7IIo6V.gz", ""),
    ] {
        let response = run(answer_to(path, "gzip, br"));
        assert_eq!(header(&response, "content-encoding"), encoding, "{path}");
    }
    let plain = run(answer("/assets/khulasa_bg-DEADBEEF.wasm"));
    assert_eq!(header(&plain, "content-encoding"), "");
}

#[test]
fn the_model_arrives_as_it_lies_on_disk() {
    let response = run(answer("/assets/khulasa.model-qS7IIo6V.gz"));
    assert_eq!(
        header(&response, "content-encoding"),
        "",
        "the page itself unpacks the model"
    );
    let body = run(response.into_body().collect()).unwrap().to_bytes();
    assert_eq!(&*body, b"\x1f");
}

#[test]
fn a_port_in_use_is_said_clearly() {
    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let error = runtime.block_on(listen(port)).unwrap_err().to_string();
    assert!(
        error.contains(&format!("port {port} is in use")) && error.contains("--port"),
        "{error}"
    );
}
