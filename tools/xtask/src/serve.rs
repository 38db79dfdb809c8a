//! `cargo xtask serve`: the built page on this machine, with the headers that a host should send.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::Arc,
};

use anyhow::{Context, Result, bail};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::Response,
};
use tower_http::{
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    services::ServeDir,
};

use crate::project::Project;

/// The file that holds the page's Content-Security-Policy: this server, the page's build and its tests read it.
const POLICY_FILE: &str = "www/content-security-policy.txt";

/// Serves dist/site until the process is ended.
pub fn run(project: &Project, port: u16, open_browser: bool) -> Result<()> {
    let site = project.path("dist/site");
    if !site.join("index.html").is_file() {
        bail!("there is no page to serve in dist/site: building it needs Node and npm");
    }
    let app = router(&site, read_policy(project)?);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        let address = format!("http://{}/", listener.local_addr()?);
        println!("\nKhulasa is at {address}   (Ctrl-C ends it)");
        if open_browser && let Err(error) = open::that_detached(&address) {
            println!("no browser could be opened: {error}");
        }
        Ok(axum::serve(listener, app).await?)
    })
}

/// Serves dist/site for as long as this program runs, on a port that is free.
///
/// Returns the address.
pub fn in_background(project: &Project) -> Result<String> {
    let app = router(&project.path("dist/site"), read_policy(project)?);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let listener = runtime.block_on(listen(0))?;
    let address = format!("http://{}/", listener.local_addr()?);
    std::thread::spawn(move || runtime.block_on(async { axum::serve(listener, app).await }));
    Ok(address)
}

async fn listen(port: u16) -> Result<tokio::net::TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    match tokio::net::TcpListener::bind(address).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => bail!(
            "port {port} is in use, perhaps by an earlier cargo xtask serve: end that one, or choose another with --port"
        ),
        Err(error) => Err(error).with_context(|| format!("cannot listen on {address}")),
    }
}

fn read_policy(project: &Project) -> Result<HeaderValue> {
    let text = fs::read_to_string(project.path(POLICY_FILE))
        .with_context(|| format!("{POLICY_FILE} is missing"))?;
    HeaderValue::from_str(text.trim()).with_context(|| format!("{POLICY_FILE} must be one line"))
}

fn router(site: &Path, policy: HeaderValue) -> Router {
    // The model is compressed already, and typefaces are.
    let compressible = DefaultPredicate::new()
        .and(NotForContentType::const_new("application/octet-stream"))
        .and(NotForContentType::const_new("font/"));
    Router::new()
        .fallback_service(ServeDir::new(site))
        .layer(CompressionLayer::new().compress_when(compressible))
        .layer(middleware::from_fn_with_state(
            Arc::new(policy),
            add_headers,
        ))
}

async fn add_headers(
    State(policy): State<Arc<HeaderValue>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::clone(&policy));
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(cache_control(&path, found)),
    );
    set_content_type(&path, headers);
    response
}

/// Files whose name holds a hash of their contents never change under it; everything else is asked for again.
fn cache_control(path: &str, found: bool) -> &'static str {
    if found && has_hash(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether a file name ends in a hash as the page's build writes it: `name-0aB_9cD-.js`, eight characters of base64 after a hyphen.
fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let in_assets = path.contains("/assets/");
    let Some((front, hash)) = stem.split_at_checked(stem.len().saturating_sub(8)) else {
        return false;
    };
    in_assets
        && front.len() > 1
        && front.ends_with('-')
        && hash
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Corrects what the file server guesses: the model is unpacked by the page, so it is bytes and not an encoding, and text says its charset.
fn set_content_type(path: &str, headers: &mut HeaderMap) {
    if path.ends_with(".gz") || path.ends_with(".model") {
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/octet-stream"),
        );
        return;
    }
    let guessed = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let Some(kind) = guessed.filter(|kind| kind.starts_with("text/") && !kind.contains(';')) else {
        return;
    };
    if let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8")) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

#[cfg(test)]
mod tests;
