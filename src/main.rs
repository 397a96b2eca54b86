//! The `kreisrunde` binary.

use clap::Parser;

/// The system's allocator keeps a heap for each thread, and what a sign-in used stays there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[actix_web::main]
async fn main() -> std::process::ExitCode {
    let command = kreisrunde::cli::Cli::parse();
    match command.run().await {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(e) => {
            kreisrunde::telemetry::complain(&e);
            std::process::ExitCode::FAILURE
        }
    }
}
