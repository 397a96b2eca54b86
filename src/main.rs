//! The `kreisrunde` binary.

use clap::Parser;

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
